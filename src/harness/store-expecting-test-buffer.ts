import { type Buffer, type BufferPrototype, TestBuffer } from "../buffer/index.js";
import type { Failure } from "../results/index.js";
import { ContractBreach } from "../spec/index.js";
import {
  type ByteRequest,
  type CallOptions,
  type KeyRange,
  MemoryStore,
  type Store,
} from "../store/index.js";
import { changedMemory, guardMemory } from "./caller-memory.js";
import { ForwardingStore } from "./forwarding-store.js";

/** How a {@link StoreExpectingTestBuffer} is set up. */
export interface ExpectingOptions {
  /** Writes reject. Only for the `MemoryStore` that is made where no store is given. */
  readOnly?: boolean;
  /** Called with each breach; without it a breach is thrown where it happens. */
  onBreach?: (failure: Failure) => void;
  /** Set by the runner: the adapter below reports wrong buffers and changed memory itself. */
  innerReports?: boolean;
}

/**
 * A store that expects `TestBuffer`s for all data: every value set must be one, every prototype asked
 * for must make them, and what comes back must be what the prototype makes. Keys that contain `json`
 * are taken for metadata and may use any buffer. It also checks that a `set` left the caller's memory,
 * and the guard bytes around it, as they were.
 *
 * On its own, over a `MemoryStore`, it proves that a Zarr library passes prototypes through; around
 * another store, that the store honours them.
 *
 * @see zarr-python, `zarr.testing.buffer.StoreExpectingTestBuffer`
 */
export class StoreExpectingTestBuffer extends ForwardingStore {
  /** Failures name it; set here, since a bundler may rename the class. */
  static override readonly name: string = "StoreExpectingTestBuffer";
  readonly #inner: Store;
  readonly #onBreach: (failure: Failure) => void;
  readonly #innerReports: boolean;

  /** @param inner the store to wrap, or the entries of a `MemoryStore` of its own, by key */
  constructor(inner: Store | Map<string, Uint8Array> = new Map(), options: ExpectingOptions = {}) {
    const store = inner instanceof Map ? new MemoryStore(inner, options) : inner;
    super(store);
    this.#inner = store;
    this.#onBreach = options.onBreach ?? throwBreach;
    this.#innerReports = options.innerReports ?? false;
    const { set, setIfNotExists, getPartialValues, withReadOnly } = store;
    if (set) {
      this.set = (key, value, byteRange, options) =>
        this.#expecting("set", key, value, () => set.call(store, key, value, byteRange, options));
    }
    if (setIfNotExists) {
      this.setIfNotExists = (key, value, options) =>
        this.#expecting("setIfNotExists", key, value, () => setIfNotExists.call(store, key, value, options));
    }
    if (getPartialValues) {
      this.getPartialValues = async (prototype, keyRanges, options) => {
        // An array is handed on as it is. An iterable that can be read only once is checked while the store reads it.
        const isList = Array.isArray(keyRanges);
        if (isList) for (const [key] of keyRanges) this.#checkPrototype("getPartialValues", key, prototype);
        const ranges = isList ? keyRanges : this.#checking(keyRanges, prototype);
        const results = await getPartialValues.call(store, prototype, ranges, options);
        return results.map((result) => result && this.#made("getPartialValues", prototype, result));
      };
    }
    if (withReadOnly) {
      this.withReadOnly = (readOnly) =>
        new StoreExpectingTestBuffer(withReadOnly.call(store, readOnly), options);
    }
  }

  override get(
    key: string,
    prototype: BufferPrototype,
    byteRange?: ByteRequest,
    options?: CallOptions,
  ): Promise<Buffer | undefined> {
    if (!this.#innerReports)
      return this.#checked(key, prototype, () => this.#inner.get(key, prototype, byteRange, options));
    this.#checkPrototype("get", key, prototype);
    // Returned without `await`, which would cost more than all else that is done for a call.
    return this.#inner.get(key, prototype, byteRange, options);
  }

  async #checked(
    key: string,
    prototype: BufferPrototype,
    read: () => Promise<Buffer | undefined>,
  ): Promise<Buffer | undefined> {
    this.#checkPrototype("get", key, prototype);
    const result = await read();
    if (result === undefined || isMade(prototype, result)) return result;
    return this.#made(`get("${key}")`, prototype, result);
  }

  #checkPrototype(method: string, key: string, prototype: BufferPrototype): void {
    if (prototype.buffer === TestBuffer || isMetadata(key)) return;
    const call = method === "get" ? `get("${key}")` : method;
    this.#breach(call, "a prototype that makes TestBuffer", prototype.buffer.name);
  }

  *#checking(keyRanges: Iterable<KeyRange>, prototype: BufferPrototype): Generator<KeyRange> {
    for (const keyRange of keyRanges) {
      this.#checkPrototype("getPartialValues", keyRange[0], prototype);
      yield keyRange;
    }
  }

  /** The result as what the prototype makes; another kind of buffer is a breach. */
  #made(call: string, prototype: BufferPrototype, result: Buffer): Buffer {
    if (isMade(prototype, result)) return result;
    this.#breach(call, prototype.buffer.name, result.constructor.name);
    return prototype.buffer.fromArrayLike(result.asArrayLike());
  }

  #expecting(method: string, key: string, value: Buffer, write: () => Promise<void>): Promise<void> {
    if (!this.#innerReports) return this.#guarded(method, key, value, write);
    this.#checkValue(method, key, value);
    return write();
  }

  #checkValue(method: string, key: string, value: Buffer): void {
    if (value instanceof TestBuffer || isMetadata(key)) return;
    this.#breach(`${method}("${key}")`, "TestBuffer", value?.constructor?.name ?? String(value));
  }

  async #guarded(method: string, key: string, value: Buffer, write: () => Promise<void>): Promise<void> {
    this.#checkValue(method, key, value);
    const memory = guardMemory(value);
    try {
      await write();
    } finally {
      const failure = memory && changedMemory(memory, method, key);
      if (failure) this.#onBreach(failure);
    }
  }

  #breach(call: string, expected: string, received: string): void {
    this.#onBreach({ code: "result.type", args: { call, expected, received } });
  }
}

function isMade(prototype: BufferPrototype, result: Buffer): boolean {
  return result instanceof prototype.buffer;
}

/** The rule of `zarr.testing` for telling metadata from data. */
function isMetadata(key: string): boolean {
  return key.includes("json");
}

function throwBreach(failure: Failure): never {
  throw new ContractBreach(failure);
}
