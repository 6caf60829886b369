import type { ByteRequest } from "../../store/index.js";

/** A call that is ready to be made, over and over. */
export type Call = () => unknown;

/**
 * Calls of a store in its own dialect, as a reader of arrays makes them, with nothing of this tool in between: what is
 * timed is the store. Each method only prepares a call. Keys are the contract's, `a/b`.
 */
export interface NativeCalls {
  /** @param size the length of the value, for dialects in which an offset has no form */
  get(key: string, size: number, request?: ByteRequest): Call;
  set(key: string, bytes: Uint8Array): Call;
  delete(key: string): Call;
  exists(key: string): Call;
  /** All keys; the call resolves to how many there are. */
  list(): Call;
  /** The names in a directory; the call resolves to how many there are. */
  listDir(prefix: string): Call;
  /** How many bytes a result of `get` has; undefined where it is none. */
  lengthOf(result: unknown): number | undefined;
}

/** How many names a listing hands out. */
export async function countNames(names: unknown): Promise<number> {
  const listed: unknown = await names;
  let count = 0;
  if (isIterable(listed)) for await (const _ of listed) count++;
  return count;
}

function isIterable(value: unknown): value is AsyncIterable<unknown> | Iterable<unknown> {
  return (
    typeof value === "object" && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)
  );
}
