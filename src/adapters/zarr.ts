import { Buffer, type BufferPrototype } from "../buffer/index.js";
import type { Store } from "../store/index.js";
import { leavesAlone } from "./leaves-alone.js";
import { noted } from "./noted-ranges.js";
import type { RawStore } from "./raw-store.js";
import {
  answered,
  bytesIn,
  expectBoolean,
  expectNumber,
  expectString,
  trimmed,
  wrongType,
} from "./result.js";

/** A store that has the contract's own interface. Only what it lacks is left out, and results are checked. */
export function adaptZarr(raw: RawStore): Store {
  const store: Writable<Store> = readsOf(raw);
  addFlags(store, raw);
  addWrites(store, raw);
  addListings(store, raw);
  addLifecycle(store, raw);
  return store;
}

function toBuffer(
  raw: RawStore,
  call: string,
  value: unknown,
  prototype: BufferPrototype,
): Buffer | undefined {
  return answered(raw, call, value, (result) => {
    if (result instanceof prototype.buffer) return result;
    const breach = wrongType(call, prototype.buffer.name, result);
    const bytes = result instanceof Buffer ? result.asArrayLike() : bytesIn(result);
    if (bytes === undefined) throw breach;
    raw.breach(breach.failure);
    return prototype.buffer.fromArrayLike(bytes);
  });
}

/** An adapted store is made for every scenario: it is put together in place, not joined of parts. */
type Writable<T> = { -readonly [K in keyof T]: T[K] };

const flags = [
  "readOnly",
  "supportsWrites",
  "supportsDeletes",
  "supportsListing",
  "supportsPartialWrites",
] as const;

function addFlags(store: Writable<Store>, raw: RawStore): void {
  for (const name of flags) {
    const flag = raw.property(name);
    if (typeof flag === "boolean") store[name] = flag;
  }
}

type Reads = Pick<Store, "get" | "getPartialValues" | "exists" | "getSize" | "getSizePrefix">;

function readsOf(raw: RawStore): Reads {
  const reads: Reads = {
    get: (key, prototype, byteRange, options) =>
      raw.callAs("get", trimmed(key, prototype, byteRange, options), (value) =>
        value instanceof prototype.buffer ? value : toBuffer(raw, `get("${key}")`, value, prototype),
      ),
  };
  if (raw.has("getPartialValues")) {
    reads.getPartialValues = async (prototype, keyRanges, options) => {
      const values = await raw.call("getPartialValues", trimmed(prototype, noted(keyRanges), options));
      if (!Array.isArray(values)) throw wrongType("getPartialValues", "array", values);
      return Array.from(values, (value: unknown) => toBuffer(raw, "getPartialValues", value, prototype));
    };
  }
  if (raw.has("exists")) {
    reads.exists = (key, options) =>
      raw.callAs("exists", trimmed(key, options), (value) => expectBoolean("exists", value));
  }
  if (raw.has("getSize")) {
    reads.getSize = (key, options) =>
      raw.callAs("getSize", trimmed(key, options), (value) => expectNumber("getSize", value));
  }
  if (raw.has("getSizePrefix")) {
    reads.getSizePrefix = (prefix, options) =>
      raw.callAs("getSizePrefix", trimmed(prefix, options), (value) => expectNumber("getSizePrefix", value));
  }
  return reads;
}

/** What a write resolves to, whatever the store does. */
const nothing = () => {};

const writes = ["setPartialValues", "delete", "deleteDir", "clear"] as const;

function addWrites(store: Writable<Store>, raw: RawStore): void {
  for (const method of writes) {
    if (raw.has(method))
      store[method] = (...args: unknown[]) => raw.callAs(method, trimmed(...args), nothing);
  }
  for (const method of ["set", "setIfNotExists"] as const) {
    if (!raw.has(method)) continue;
    store[method] = (key: string, value: Buffer, ...rest: unknown[]) =>
      raw.callAs(method, trimmed(key, value, ...rest), nothing, leavesAlone(raw, method, key, value));
  }
}

const listings = ["list", "listPrefix", "listDir"] as const;

function addListings(store: Writable<Store>, raw: RawStore): void {
  for (const method of listings) {
    if (!raw.has(method)) continue;
    store[method] = (...args: unknown[]) =>
      raw.iterate(method, trimmed(...args), (name) => expectString(method, name));
  }
  if (!raw.has("isEmpty")) return;
  store.isEmpty = (prefix, options) =>
    raw.callAs("isEmpty", trimmed(prefix, options), (value) => expectBoolean("isEmpty", value));
}

function addLifecycle(store: Writable<Store>, raw: RawStore): void {
  for (const method of ["open", "close"] as const) {
    if (!raw.has(method)) continue;
    store[method] = async () => {
      await raw.call(method, []);
    };
  }
  if (raw.has("withReadOnly")) store.withReadOnly = (readOnly) => adaptZarr(derived(raw, readOnly));
  if (raw.has("equals")) store.equals = (other) => expectBoolean("equals", raw.equals(other));
}

function derived(raw: RawStore, readOnly: boolean): RawStore {
  const other = raw.callNow("withReadOnly", [readOnly]);
  // An asynchronous `withReadOnly` hands out a promise, which is an object too.
  if (typeof other !== "object" || other === null || !("get" in other))
    throw wrongType("withReadOnly", "Store", other);
  return raw.derive(other);
}
