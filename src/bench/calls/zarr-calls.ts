import { Buffer, defaultBufferPrototype } from "../../buffer/index.js";
import type { Store } from "../../store/index.js";
import { countNames, type NativeCalls } from "./native-calls.js";

/** Calls of a store that has the contract's own interface. */
export function zarrCalls(store: Store): NativeCalls {
  const prototype = defaultBufferPrototype();
  return {
    get: (key, _, request) =>
      request ? () => store.get(key, prototype, request) : () => store.get(key, prototype),
    set: (key, bytes) => {
      const value = prototype.buffer.fromBytes(bytes);
      return () => store.set?.(key, value);
    },
    delete: (key) => () => store.delete?.(key),
    exists: (key) => () => store.exists?.(key),
    list: () => () => countNames(store.list?.()),
    listDir: (prefix) => () => countNames(store.listDir?.(prefix)),
    lengthOf: (result) =>
      result instanceof Buffer || result instanceof Uint8Array ? result.length : undefined,
  };
}
