import type { Buffer, BufferPrototype } from "../buffer/index.js";
import type { ByteRequest } from "./byte-request.js";
import { childrenOf, directoryOf } from "./directory.js";
import { StoreError } from "./errors.js";
import { assertKey } from "./key.js";
import { resolveByteRequest } from "./resolve-request.js";
import type { KeyRange, Store } from "./store.js";

/** How a {@link MemoryStore} begins. */
export interface MemoryStoreOptions {
  /** Writes reject and change nothing. */
  readOnly?: boolean;
}

/**
 * The reference store: every optional capability, and every documented ruling, in memory.
 *
 * Values are copied on the way in and on the way out. Entries given to the constructor are shared
 * with the caller, so that two stores over one map are two handles on one place.
 */
export class MemoryStore implements Store {
  /** Told in failures; a bundler may have renamed the class. */
  static readonly name: string = "MemoryStore";
  readonly readOnly: boolean;
  readonly supportsWrites = true;
  readonly supportsDeletes = true;
  readonly supportsListing = true;
  readonly supportsPartialWrites = true;
  readonly #entries: Map<string, Uint8Array>;

  constructor(entries: Map<string, Uint8Array> = new Map(), options: MemoryStoreOptions = {}) {
    this.#entries = entries;
    this.readOnly = options.readOnly ?? false;
  }

  async get(key: string, prototype: BufferPrototype, byteRange?: ByteRequest): Promise<Buffer | undefined> {
    const value = this.#entries.get(assertKey(key));
    if (value === undefined) return undefined;
    const { start, end } = resolveByteRequest(byteRange, value.length);
    return prototype.buffer.fromBytes(value.subarray(start, end));
  }

  async getPartialValues(
    prototype: BufferPrototype,
    keyRanges: Iterable<KeyRange>,
  ): Promise<(Buffer | undefined)[]> {
    return Promise.all(Array.from(keyRanges, ([key, byteRange]) => this.get(key, prototype, byteRange)));
  }

  async exists(key: string): Promise<boolean> {
    return this.#entries.has(assertKey(key));
  }

  async getSize(key: string): Promise<number> {
    const value = this.#entries.get(assertKey(key));
    if (value === undefined) throw new StoreError("not-found", `there is no key \`${key}\``);
    return value.length;
  }

  async getSizePrefix(prefix: string): Promise<number> {
    const directory = directoryOf(prefix);
    let size = 0;
    for (const [key, value] of this.#entries) if (key.startsWith(directory)) size += value.length;
    return size;
  }

  async set(key: string, value: Buffer, byteRange?: readonly [start: number, end: number]): Promise<void> {
    this.#assertWritable("set", key);
    const bytes = bytesOf(value);
    if (byteRange === undefined) this.#entries.set(assertKey(key), bytes);
    else this.#entries.set(assertKey(key), this.#replaced(key, bytes, byteRange));
  }

  async setPartialValues(
    entries: Iterable<readonly [key: string, start: number, value: Buffer]>,
  ): Promise<void> {
    this.#assertWritable("setPartialValues");
    // Made aside first: a bad entry, or one too large to allocate, leaves every value as it was.
    const made = new Map<string, Uint8Array>();
    for (const [key, start, value] of entries) {
      assertKey(key);
      if (!Number.isSafeInteger(start) || start < 0) {
        throw new StoreError("range", `start ${start} for \`${key}\` is not a whole number of bytes`);
      }
      const before = made.get(key) ?? this.#entries.get(key) ?? new Uint8Array();
      made.set(key, patched(before, bytesOf(value), start));
    }
    for (const [key, value] of made) this.#entries.set(key, value);
  }

  async setIfNotExists(key: string, value: Buffer): Promise<void> {
    this.#assertWritable("setIfNotExists", key);
    if (!this.#entries.has(assertKey(key))) this.#entries.set(key, bytesOf(value));
  }

  async delete(key: string): Promise<void> {
    this.#assertWritable("delete", key);
    this.#entries.delete(assertKey(key));
  }

  async deleteDir(prefix: string): Promise<void> {
    this.#assertWritable("deleteDir", prefix);
    const directory = directoryOf(prefix);
    for (const key of this.#entries.keys()) if (key.startsWith(directory)) this.#entries.delete(key);
  }

  async clear(): Promise<void> {
    this.#assertWritable("clear");
    this.#entries.clear();
  }

  async *list(): AsyncGenerator<string> {
    for (const key of [...this.#entries.keys()]) yield key;
  }

  async *listPrefix(prefix: string): AsyncGenerator<string> {
    for (const key of [...this.#entries.keys()]) if (key.startsWith(prefix)) yield key;
  }

  async *listDir(prefix: string): AsyncGenerator<string> {
    for (const name of childrenOf(this.#entries.keys(), prefix)) yield name;
  }

  async isEmpty(prefix: string): Promise<boolean> {
    return childrenOf(this.#entries.keys(), prefix).size === 0;
  }

  async open(): Promise<void> {}

  close(): void {}

  withReadOnly(readOnly: boolean): MemoryStore {
    return new MemoryStore(this.#entries, { readOnly });
  }

  equals(other: Store): boolean {
    return (
      other instanceof MemoryStore && other.#entries === this.#entries && other.readOnly === this.readOnly
    );
  }

  #assertWritable(method: string, key?: string): void {
    if (!this.readOnly) return;
    const call = key === undefined ? method : `${method} of \`${key}\``;
    throw new StoreError("read-only", `${call}: the store is read-only`);
  }

  #replaced(key: string, bytes: Uint8Array, [start, end]: readonly [start: number, end: number]): Uint8Array {
    const value = this.#entries.get(key);
    if (value === undefined)
      throw new StoreError("not-found", `there is no key \`${key}\` to write a part of`);
    const { end: last } = resolveByteRequest({ start, end }, value.length);
    if (last !== end)
      throw new StoreError("range", `bytes [${start}, ${end}) pass the end of ${value.length} bytes`);
    if (end - start !== bytes.length) {
      throw new StoreError("range", `bytes [${start}, ${end}) do not take a value of ${bytes.length} bytes`);
    }
    return patched(value, bytes, start);
  }
}

function bytesOf(value: Buffer): Uint8Array {
  if (typeof value?.toBytes !== "function") {
    throw new StoreError(
      "invalid-value",
      `a value is a Buffer, not ${value === null ? "null" : typeof value}`,
    );
  }
  return value.toBytes();
}

function patched(value: Uint8Array, bytes: Uint8Array, start: number): Uint8Array {
  const result = new Uint8Array(Math.max(value.length, start + bytes.length));
  result.set(value);
  result.set(bytes, start);
  return result;
}
