import type { Dialect } from "../../results/index.js";
import type { Store } from "../../store/index.js";
import type { NativeCalls } from "./native-calls.js";
import { zarrCalls } from "./zarr-calls.js";
import { type ZarritaStore, zarritaCalls } from "./zarrita-calls.js";
import { type ZarrjsStore, zarrjsCalls } from "./zarrjs-calls.js";

export type { Call, NativeCalls } from "./native-calls.js";

/**
 * Calls of a store in its dialect. Of the optional methods it is known which are there; a call of one that is not
 * there does nothing.
 *
 * @throws TypeError for a store without the method that its dialect cannot do without
 */
export function nativeCalls(store: object, dialect: Dialect): NativeCalls {
  if (dialect === "zarr" && isZarr(store)) return zarrCalls(store);
  if (dialect === "zarrita" && isZarrita(store)) return zarritaCalls(store);
  if (dialect === "zarrjs" && isZarrjs(store)) return zarrjsCalls(store);
  throw new TypeError(`the store has no method that dialect \`${dialect}\` reads by`);
}

function isZarr(store: object): store is Store {
  return "get" in store;
}

function isZarrita(store: object): store is ZarritaStore {
  return "get" in store;
}

function isZarrjs(store: object): store is ZarrjsStore {
  return "getItem" in store;
}
