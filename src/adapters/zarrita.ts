import type { BufferPrototype } from "../buffer/index.js";
import type { ByteRequest, CallOptions, Store } from "../store/index.js";
import { leavesAlone } from "./leaves-alone.js";
import type { RawStore, SizeLedger } from "./raw-store.js";
import { answered, bytesToBuffer, expectBoolean, expectString, trimmed } from "./result.js";

/**
 * A store of zarrita's interface as a contract store: keys get their leading slash, ranges become
 * `{ offset, length }` and `{ suffixLength }`, and a `Map`'s `keys()` becomes the listing.
 *
 * @see `@zarrita/storage`, `types`: `Readable`, `Writable`
 */
export function adaptZarrita(raw: RawStore, sizes: SizeLedger): Store {
  const read = async (
    key: string,
    prototype: BufferPrototype,
    request?: ByteRequest,
    options?: CallOptions,
  ) => {
    const path = `/${key}`;
    const value = await (request === undefined
      ? raw.call("get", trimmed(path, options))
      : raw.call("getRange", trimmed(path, toRangeQuery(request, sizes.get(key)), options)));
    const call = request === undefined ? `get("${path}")` : `getRange("${path}")`;
    return answered(raw, call, value, (bytes) => bytesToBuffer(raw, call, bytes, prototype));
  };
  const store: Store = { get: read };
  if (raw.has("has")) store.exists = async (key) => expectBoolean("has", await raw.call("has", [`/${key}`]));
  if (raw.has("set")) {
    store.set = async (key, value) => {
      const { length } = value;
      const noted = () => sizes.set(key, length);
      const after = leavesAlone(raw, "set", key, value);
      await raw.callAs("set", [`/${key}`, value.asArrayLike()], noted, after);
    };
  }
  if (raw.has("delete")) {
    store.delete = async (key) => {
      await raw.call("delete", [`/${key}`]);
    };
  }
  if (raw.has("keys")) store.list = () => raw.iterate("keys", [], keyOf);
  return store;
}

/**
 * An offset has no form in zarrita: it is asked for as the length up to the known end, or as one byte where
 * there is none left. A request of two forms stays one.
 */
function toRangeQuery(request: ByteRequest, size: number | undefined): Record<string, number> {
  if ("offset" in request) {
    const { offset, suffix } = { suffix: undefined, ...request };
    const length = size === undefined || offset >= size ? 1 : size - offset;
    return { offset, length, ...(suffix !== undefined && { suffixLength: suffix }) };
  }
  const { start, end, suffix, ...rest } = { start: undefined, end: undefined, suffix: undefined, ...request };
  return {
    ...(start !== undefined && { offset: start }),
    ...(start !== undefined && end !== undefined && { length: end - start }),
    ...(suffix !== undefined && { suffixLength: suffix }),
    ...rest,
  };
}

function keyOf(path: unknown): string {
  return expectString("keys", path).replace(/^\//, "");
}
