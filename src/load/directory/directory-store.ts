import { unlink } from "node:fs/promises";
import path from "node:path";
import type { Buffer, BufferPrototype } from "../../buffer/index.js";
import { type ByteRequest, directoryOf, type KeyRange, type Store, StoreError } from "../../store/index.js";
import { hasCode, meansMissing } from "./file-error.js";
import { directoryOfPrefix, fileOfKey } from "./file-key.js";
import { isFile, sizeOf } from "./file-size.js";
import { oneAtATime } from "./one-at-a-time.js";
import { readValue } from "./read-value.js";
import { emptyRoot, removeDirectory } from "./remove-directory.js";
import { assertStart, overlayBytes, replaceBytes } from "./splice-bytes.js";
import { keysBelow, namesIn } from "./walk.js";
import { createValue, replaceValue } from "./write-value.js";

/** How a {@link DirectoryStore} begins. */
export interface DirectoryStoreOptions {
  /** Writes reject and change nothing. */
  readOnly?: boolean;
}

/**
 * A store of plain files: the value of `a/b` is the file `a/b` below the root. A root that does not exist is
 * an empty store until something is written.
 *
 * Whole values are replaced at once; partial writes are read, changed and replaced, one after another within
 * a process. Links to directories are followed by reads and left out of listings. A file system that folds
 * case, or rewrites Unicode, takes some keys for others, and so does this store on it.
 */
export class DirectoryStore implements Store {
  /** The absolute path of the directory. */
  readonly root: string;
  readonly readOnly: boolean;
  readonly supportsWrites = true;
  readonly supportsDeletes = true;
  readonly supportsListing = true;
  readonly supportsPartialWrites = true;

  constructor(root: string, options: DirectoryStoreOptions = {}) {
    this.root = path.resolve(root);
    this.readOnly = options.readOnly ?? false;
  }

  async get(key: string, prototype: BufferPrototype, byteRange?: ByteRequest): Promise<Buffer | undefined> {
    const bytes = await readValue(fileOfKey(this.root, key), byteRange);
    return bytes === undefined ? undefined : prototype.buffer.fromArrayLike(bytes);
  }

  async getPartialValues(
    prototype: BufferPrototype,
    keyRanges: Iterable<KeyRange>,
  ): Promise<(Buffer | undefined)[]> {
    return Promise.all(Array.from(keyRanges, ([key, byteRange]) => this.get(key, prototype, byteRange)));
  }

  async exists(key: string): Promise<boolean> {
    return isFile(fileOfKey(this.root, key));
  }

  async getSize(key: string): Promise<number> {
    const size = await sizeOf(fileOfKey(this.root, key));
    if (size === undefined) throw new StoreError("not-found", `there is no key \`${key}\``);
    return size;
  }

  async getSizePrefix(prefix: string): Promise<number> {
    let total = 0;
    for await (const key of this.#keysIn(prefix)) total += (await sizeOf(fileOfKey(this.root, key))) ?? 0;
    return total;
  }

  async set(key: string, value: Buffer, byteRange?: readonly [start: number, end: number]): Promise<void> {
    const { file, bytes } = this.#write("set", key, value);
    await oneAtATime(file, async () => {
      if (byteRange === undefined) return replaceValue(this.root, file, bytes);
      const old = await readValue(file);
      if (old === undefined)
        throw new StoreError("not-found", `there is no key \`${key}\` to write a part of`);
      return replaceValue(this.root, file, replaceBytes(old, bytes, byteRange));
    });
  }

  async setPartialValues(
    entries: Iterable<readonly [key: string, start: number, value: Buffer]>,
  ): Promise<void> {
    // All entries are looked at before the first one is written.
    const writes = Array.from(entries, ([key, start, value]) => ({
      ...this.#write("setPartialValues", key, value),
      start: assertStart(start),
    }));
    for (const { file, bytes, start } of writes) {
      await oneAtATime(file, async () => {
        const old = (await readValue(file)) ?? new Uint8Array();
        await replaceValue(this.root, file, overlayBytes(old, bytes, start));
      });
    }
  }

  async setIfNotExists(key: string, value: Buffer): Promise<void> {
    const { file, bytes } = this.#write("setIfNotExists", key, value);
    await oneAtATime(file, () => createValue(this.root, file, bytes));
  }

  async delete(key: string): Promise<void> {
    this.#assertWritable("delete", key);
    const file = fileOfKey(this.root, key);
    await oneAtATime(file, async () => {
      try {
        await unlink(file);
      } catch (error) {
        // A directory, which systems refuse to unlink in one of two ways, is no key.
        const isDirectory = hasCode(error, "EISDIR", "EPERM") && !(await isFile(file));
        if (!meansMissing(error) && !isDirectory) throw error;
      }
    });
  }

  async deleteDir(prefix: string): Promise<void> {
    this.#assertWritable("deleteDir", prefix);
    if (prefix === "") await emptyRoot(this.root);
    else await removeDirectory(this.root, directoryOfPrefix(this.root, prefix));
  }

  async clear(): Promise<void> {
    this.#assertWritable("clear", "");
    await emptyRoot(this.root);
  }

  async *list(): AsyncGenerator<string> {
    yield* this.#keysIn("");
  }

  async *listPrefix(prefix: string): AsyncGenerator<string> {
    const directory = prefix.slice(0, prefix.lastIndexOf("/") + 1);
    for await (const key of this.#keysIn(directory)) if (key.startsWith(prefix)) yield key;
  }

  async *listDir(prefix: string): AsyncGenerator<string> {
    yield* namesIn(directoryOfPrefix(this.root, prefix), prefix);
  }

  async isEmpty(prefix: string): Promise<boolean> {
    for await (const _ of this.#keysIn(prefix)) return false;
    return true;
  }

  async open(): Promise<void> {}

  close(): void {}

  withReadOnly(readOnly: boolean): DirectoryStore {
    return new DirectoryStore(this.root, { readOnly });
  }

  equals(other: Store): boolean {
    return other instanceof DirectoryStore && other.root === this.root && other.readOnly === this.readOnly;
  }

  #keysIn(prefix: string): AsyncGenerator<string> {
    return keysBelow(directoryOfPrefix(this.root, prefix), directoryOf(prefix));
  }

  #assertWritable(method: string, key: string): void {
    if (this.readOnly) throw new StoreError("read-only", `${method} of \`${key}\`: the store is read-only`);
  }

  #write(method: string, key: string, value: Buffer): { file: string; bytes: Uint8Array } {
    this.#assertWritable(method, key);
    if (typeof value?.toBytes !== "function") {
      const came = value === null ? "null" : typeof value;
      throw new StoreError("invalid-value", `${method} of \`${key}\`: a value is a Buffer, not ${came}`);
    }
    return { file: fileOfKey(this.root, key), bytes: value.toBytes() };
  }
}
