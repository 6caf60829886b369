import type { Buffer, BufferPrototype } from "../buffer/index.js";
import type { ByteRequest, CallOptions, KeyRange, Store } from "../store/index.js";
import { ForwardingStore } from "./forwarding-store.js";

/** What would reach beyond the directory. */
const ofWholeStores = ["list", "clear", "equals"] as const;

/**
 * The part of a shared store below one directory, as if it were a whole store: how scenarios keep apart
 * in an instance that cannot be made anew.
 */
export class ScopedStore extends ForwardingStore {
  readonly #inner: Store;
  readonly #root: string;

  /** @param root the directory, with its trailing slash */
  constructor(inner: Store, root: string) {
    super(inner, ofWholeStores);
    this.#inner = inner;
    this.#root = root;
    this.#scopeReads(inner);
    this.#scopeWrites(inner);
    this.#scopeListings(inner);
    const { withReadOnly } = inner;
    if (withReadOnly)
      this.withReadOnly = (readOnly) => new ScopedStore(withReadOnly.call(inner, readOnly), root);
  }

  override get(
    key: string,
    prototype: BufferPrototype,
    byteRange?: ByteRequest,
    options?: CallOptions,
  ): Promise<Buffer | undefined> {
    return this.#inner.get(this.#root + key, prototype, byteRange, options);
  }

  #scopeReads(inner: Store): void {
    const at = (key: string) => this.#root + key;
    if (inner.getPartialValues) {
      this.getPartialValues = async (prototype, keyRanges, options) =>
        inner.getPartialValues?.(prototype, scoped(keyRanges, at), options) ?? [];
    }
    if (inner.exists) this.exists = async (key, options) => inner.exists?.(at(key), options) ?? false;
    if (inner.getSize) this.getSize = async (key, options) => inner.getSize?.(at(key), options) ?? 0;
    if (inner.getSizePrefix) {
      this.getSizePrefix = async (prefix, options) => inner.getSizePrefix?.(at(prefix), options) ?? 0;
    }
  }

  #scopeWrites(inner: Store): void {
    const at = (key: string) => this.#root + key;
    if (inner.set)
      this.set = async (key, value, range, options) => inner.set?.(at(key), value, range, options);
    if (inner.setPartialValues) {
      this.setPartialValues = async (entries, options) => {
        const moved = Array.from(entries, ([key, start, value]) => [at(key), start, value] as const);
        await inner.setPartialValues?.(moved, options);
      };
    }
    if (inner.setIfNotExists) {
      this.setIfNotExists = async (key, value, options) => inner.setIfNotExists?.(at(key), value, options);
    }
    if (inner.delete) this.delete = async (key, options) => inner.delete?.(at(key), options);
    if (inner.deleteDir) this.deleteDir = async (prefix, options) => inner.deleteDir?.(at(prefix), options);
  }

  #scopeListings(inner: Store): void {
    const at = (prefix: string) => this.#root + prefix;
    if (inner.listPrefix) {
      this.listPrefix = (prefix, options) => relative(inner.listPrefix?.(at(prefix), options), this.#root);
    }
    if (inner.listDir) this.listDir = (prefix, options) => relative(inner.listDir?.(at(prefix), options), "");
    if (inner.isEmpty) this.isEmpty = async (prefix, options) => inner.isEmpty?.(at(prefix), options) ?? true;
  }
}

function* scoped(keyRanges: Iterable<KeyRange>, at: (key: string) => string): Generator<KeyRange> {
  for (const [key, byteRange] of keyRanges) yield byteRange === undefined ? [at(key)] : [at(key), byteRange];
}

async function* relative(names: AsyncIterable<string> | undefined, root: string): AsyncGenerator<string> {
  for await (const name of names ?? []) yield name.startsWith(root) ? name.slice(root.length) : name;
}
