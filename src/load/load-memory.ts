import { MemoryStore, type StoreDefinition } from "../store/index.js";
import type { LoadedStore } from "./loaded-store.js";

/** The embedded default store, `memory:`; each scenario gets one of its own. */
export function loadMemory(specifier: string): LoadedStore {
  const places = new WeakMap<MemoryStore, Map<string, Uint8Array>>();
  const definition: StoreDefinition<MemoryStore> = {
    name: "MemoryStore",
    dialect: "zarr",
    create() {
      const entries = new Map<string, Uint8Array>();
      const store = new MemoryStore(entries);
      places.set(store, entries);
      return store;
    },
    seed(store, entries) {
      for (const [key, value] of entries) places.get(store)?.set(key, new Uint8Array(value));
    },
    peek: (store, key) => places.get(store)?.get(key),
    reopen: (store) => new MemoryStore(places.get(store)),
  };
  return {
    specifier,
    name: "MemoryStore",
    form: "embedded memory store",
    kind: "factory",
    definition,
    importSpecifier: "zarr-store-conform",
    exportName: "default",
    shape: "definition",
  };
}
