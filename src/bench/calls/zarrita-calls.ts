import type { ByteRequest } from "../../store/index.js";
import { countNames, type NativeCalls } from "./native-calls.js";

/** What of zarrita's interface is timed; a `Map` has it too. */
export interface ZarritaStore {
  get(path: string): unknown;
  getRange?(path: string, query: { offset: number; length: number } | { suffixLength: number }): unknown;
  set?(path: string, bytes: Uint8Array): unknown;
  has?(path: string): unknown;
  delete?(path: string): unknown;
  keys?(): unknown;
}

/** Calls of a store of zarrita's interface. */
export function zarritaCalls(store: ZarritaStore): NativeCalls {
  return {
    get: (key, size, request) => {
      const path = `/${key}`;
      if (request === undefined) return () => store.get(path);
      const query = toQuery(request, size);
      return () => store.getRange?.(path, query);
    },
    set: (key, bytes) => {
      const path = `/${key}`;
      const own = new Uint8Array(bytes);
      return () => store.set?.(path, own);
    },
    delete: (key) => () => store.delete?.(`/${key}`),
    exists: (key) => {
      const path = `/${key}`;
      return () => store.has?.(path);
    },
    list: () => () => countNames(store.keys?.()),
    listDir: () => () => 0,
    lengthOf: (result) => (result instanceof Uint8Array ? result.length : undefined),
  };
}

function toQuery(request: ByteRequest, size: number) {
  if ("suffix" in request) return { suffixLength: request.suffix };
  if ("offset" in request) return { offset: request.offset, length: size - request.offset };
  return { offset: request.start, length: request.end - request.start };
}
