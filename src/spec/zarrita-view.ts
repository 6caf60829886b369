import type { BufferPrototype } from "../buffer/index.js";
import { type ByteRequest, type CallOptions, type Store, StoreError } from "../store/index.js";

/** A key as zarrita writes it, with a leading slash. */
type Path = `/${string}`;

/** The two ranges that zarrita asks for, in bytes. */
type RangeQuery = { offset: number; length: number } | { suffixLength: number };

/** A store as zarrita takes it, for reading and writing whole arrays. */
export interface ZarritaView {
  get(path: Path, options?: CallOptions): Promise<Uint8Array | undefined>;
  getRange(path: Path, range: RangeQuery, options?: CallOptions): Promise<Uint8Array | undefined>;
  /** Rejects with a `StoreError` of code `read-only` where the store has no `set`. */
  set(path: Path, value: Uint8Array): Promise<void>;
}

/** How a store is presented. */
export interface ZarritaViewOptions {
  /** Whether zarrita works in the very memory that the store hands out; else in a copy. */
  lends?: boolean;
}

/**
 * Presents a store of the contract to zarrita. Every read passes the prototype on, and every write makes a
 * buffer of it, so that a `StoreExpectingTestBuffer` below sees whether they arrive.
 *
 * @see `@zarrita/storage`, `types`: `AsyncReadable`, `AsyncWritable`
 */
export function zarritaView(
  store: Store,
  prototype: BufferPrototype,
  { lends = false }: ZarritaViewOptions = {},
): ZarritaView {
  const read = async (path: Path, request?: ByteRequest, options?: CallOptions) => {
    const buffer = await store.get(keyOf(path), prototype, request, options);
    // zarrita 0.7 writes all of the `ArrayBuffer` that a view lies in (docs/findings.md, 15): whoever
    // writes to parts of chunks must not be lent one.
    return lends ? buffer?.asArrayLike() : buffer?.toBytes();
  };
  return {
    get: (path, options) => read(path, undefined, options),
    getRange: (path, range, options) => read(path, toRequest(range), options),
    set: async (path, value) => {
      if (!store.set)
        throw new StoreError("read-only", `\`${path}\` cannot be set: the store has no \`set\``);
      await store.set(keyOf(path), prototype.buffer.fromBytes(value));
    },
  };
}

function keyOf(path: Path): string {
  return path.slice(1);
}

function toRequest(range: RangeQuery): ByteRequest {
  if ("suffixLength" in range) return { suffix: range.suffixLength };
  return { start: range.offset, end: range.offset + range.length };
}
