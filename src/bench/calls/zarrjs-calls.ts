import { countNames, type NativeCalls } from "./native-calls.js";

/** What of zarr.js's interface is timed. */
export interface ZarrjsStore {
  getItem(key: string): unknown;
  setItem?(key: string, value: ArrayBuffer): unknown;
  containsItem?(key: string): unknown;
  deleteItem?(key: string): unknown;
  keys?(): unknown;
}

/** Calls of a store of zarr.js 0.6's interface. */
export function zarrjsCalls(store: ZarrjsStore): NativeCalls {
  return {
    get: (key) => () => store.getItem(key),
    set: (key, bytes) => {
      const { buffer } = new Uint8Array(bytes);
      return () => store.setItem?.(key, buffer);
    },
    delete: (key) => () => store.deleteItem?.(key),
    exists: (key) => () => store.containsItem?.(key),
    list: () => () => countNames(store.keys?.()),
    listDir: () => () => 0,
    lengthOf: (result) =>
      result instanceof ArrayBuffer || result instanceof Uint8Array ? result.byteLength : undefined,
  };
}
