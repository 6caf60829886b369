import type { Buffer, BufferPrototype } from "../buffer/index.js";
import type { ByteRequest } from "./byte-request.js";

/** What every method takes as its last argument. */
export interface CallOptions {
  /** A store may ignore it; one that heeds it rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** A key and the part of its value to read; no part means the whole value. */
export type KeyRange = readonly [key: string, byteRange?: ByteRequest];

/**
 * The store contract: `zarr.abc.store.Store` of zarr-python, as `zarr.testing` exercises it, in
 * TypeScript dress, with what the Zarr v3 core specification adds.
 *
 * Keys are `a/b/c`: no leading slash, no trailing slash, case-sensitive. Only `get` is mandatory;
 * a method that is absent is a capability that the store lacks.
 */
export interface Store {
  /** The value, or the part of it asked for; `undefined` where there is no such key, whatever the range. */
  get(
    key: string,
    prototype: BufferPrototype,
    byteRange?: ByteRequest,
    options?: CallOptions,
  ): Promise<Buffer | undefined>;
  /** As many results as there are entries, in their order; `undefined` for each missing key. */
  getPartialValues?(
    prototype: BufferPrototype,
    keyRanges: Iterable<KeyRange>,
    options?: CallOptions,
  ): Promise<(Buffer | undefined)[]>;
  exists?(key: string, options?: CallOptions): Promise<boolean>;
  /** Length in bytes of the value; rejects where there is no such key. */
  getSize?(key: string, options?: CallOptions): Promise<number>;
  /** Sum of the lengths in bytes of the values in a directory; 0 where it has none. */
  getSizePrefix?(prefix: string, options?: CallOptions): Promise<number>;

  /** Stores the value, or replaces the bytes `[start, end)` of the value that is there. */
  set?(
    key: string,
    value: Buffer,
    byteRange?: readonly [start: number, end: number],
    options?: CallOptions,
  ): Promise<void>;
  /** Writes each value at its start; creates and extends, and fills a hole with zeros. */
  setPartialValues?(
    entries: Iterable<readonly [key: string, start: number, value: Buffer]>,
    options?: CallOptions,
  ): Promise<void>;
  setIfNotExists?(key: string, value: Buffer, options?: CallOptions): Promise<void>;
  /** Removes a key; a missing one is no error. */
  delete?(key: string, options?: CallOptions): Promise<void>;
  /** Removes what lies in a directory, and no sibling that shares its characters. */
  deleteDir?(prefix: string, options?: CallOptions): Promise<void>;
  clear?(options?: CallOptions): Promise<void>;

  list?(options?: CallOptions): AsyncIterable<string>;
  /** Whole keys, from the root. */
  listPrefix?(prefix: string, options?: CallOptions): AsyncIterable<string>;
  /** Names of the direct children, each once. */
  listDir?(prefix: string, options?: CallOptions): AsyncIterable<string>;
  isEmpty?(prefix: string, options?: CallOptions): Promise<boolean>;

  open?(): Promise<void>;
  close?(): void | Promise<void>;
  /** A store on the same place that refuses writes, or one that takes them. */
  withReadOnly?(readOnly: boolean): Store;
  equals?(other: Store): boolean;

  readonly readOnly?: boolean;
  readonly supportsWrites?: boolean;
  readonly supportsDeletes?: boolean;
  readonly supportsListing?: boolean;
  readonly supportsPartialWrites?: boolean;
}
