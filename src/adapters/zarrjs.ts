import { type Buffer, type BufferPrototype, firstDifference } from "../buffer/index.js";
import { byteWindow, type Failure } from "../results/index.js";
import type { CallOptions, Store } from "../store/index.js";
import type { RawStore } from "./raw-store.js";
import { answered, bytesToBuffer, expectBoolean, expectString, trimmed, wrongType } from "./result.js";

/**
 * A store of zarr.js 0.6's interface as a contract store, called as zarr.js calls it: a chunk is set as
 * an `ArrayBuffer`, metadata as a string, and a missing key is a `KeyError`.
 *
 * @see zarr.js 0.6, `src/core` and `src/storage`
 */
export function adaptZarrjs(raw: RawStore): Store {
  const store: Store = {
    get: async (key, prototype, _byteRange, options) => {
      const call = `getItem("${key}")`;
      try {
        return toBuffer(raw, call, await getItem(raw, key, options), prototype);
      } catch (error) {
        if (!isKeyError(error)) throw error;
        raw.observe({ kind: "missing-as", call, what: "KeyError" });
        return undefined;
      }
    },
  };
  if (raw.has("containsItem")) {
    store.exists = async (key) => expectBoolean("containsItem", await raw.call("containsItem", [key]));
  }
  if (raw.has("setItem")) {
    store.set = async (key, value) => {
      const item = toItem(key, value);
      await raw.call("setItem", [key, item]);
      const failure = item instanceof ArrayBuffer && changedItem(key, value.asArrayLike(), item);
      if (failure) raw.breach(failure);
    };
  }
  if (raw.has("deleteItem")) {
    store.delete = async (key) => {
      await raw.call("deleteItem", [key]);
    };
  }
  if (raw.has("keys")) store.list = () => keysOf(raw);
  return store;
}

function getItem(raw: RawStore, key: string, options: CallOptions | undefined): Promise<unknown> {
  return raw.call("getItem", trimmed(key, options));
}

function isKeyError(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  return (
    ("__zarr__" in error && error.__zarr__ === "KeyError") || ("name" in error && error.name === "KeyError")
  );
}

function toBuffer(
  raw: RawStore,
  call: string,
  item: unknown,
  prototype: BufferPrototype,
): Buffer | undefined {
  return answered(raw, call, item, (value) => {
    if (typeof value === "string") return prototype.buffer.fromArrayLike(new TextEncoder().encode(value));
    if (value instanceof ArrayBuffer) return prototype.buffer.fromArrayLike(new Uint8Array(value));
    return bytesToBuffer(raw, call, value, prototype);
  });
}

/** The item is the caller's memory in zarr.js, where it is a copy here: what became of it is looked at here. */
function changedItem(key: string, before: Uint8Array, item: ArrayBuffer): Failure | undefined {
  // Memory that was transferred away has no bytes, and cannot be looked into.
  const after = item.byteLength === 0 ? new Uint8Array() : new Uint8Array(item);
  const differsAt = firstDifference(before, after);
  if (differsAt === -1) return undefined;
  const windows = { expected: byteWindow(before, differsAt), received: byteWindow(after, differsAt) };
  return { code: "memory.value-changed", args: { call: `setItem("${key}")`, differsAt, ...windows } };
}

const metadataNames = [".zarray", ".zgroup", ".zattrs", ".zmetadata"];

/** What zarr.js would set: metadata as the string that it made, all else as the chunk's whole `ArrayBuffer`. */
function toItem(key: string, value: Buffer): string | ArrayBuffer {
  const bytes = value.toBytes();
  const name = key.slice(key.lastIndexOf("/") + 1);
  if (!metadataNames.includes(name)) return exactBuffer(bytes);
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}

async function* keysOf(raw: RawStore): AsyncGenerator<string> {
  const keys = await raw.call("keys", []);
  if (!Array.isArray(keys)) throw wrongType("keys()", "string[]", keys);
  for (const key of keys) yield expectString("keys", key);
}
