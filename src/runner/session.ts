import { adapt, type SizeLedger } from "../adapters/index.js";
import { Journal, ScopedStore, StoreExpectingTestBuffer, standsFor, watchStore } from "../harness/index.js";
import type { Dialect } from "../results/index.js";
import type { Store } from "../store/index.js";

/** A store under test, made and ready: what scenarios open their sessions on. */
export interface StoreHandle {
  /** The user's store. */
  target: object;
  dialect: Dialect;
  sizes: SizeLedger;
  /** The directory that a shared store's scenarios work under, with its slash; empty where it is not shared. */
  root: string;
}

/** One scenario's way to a store: all of its calls are in the journal, all of its buffers are checked. */
export interface Session {
  store: Store;
  journal: Journal;
}

/** Puts journal, adapter and harness around a store. */
export function openSession(handle: StoreHandle, journal = new Journal()): Session {
  const store = new StoreExpectingTestBuffer(openStore(handle, journal), {
    onBreach: (failure) => journal.breaches.push(failure),
  });
  standsFor(store, handle.target);
  return { store, journal };
}

/** The store as its adapter has it, unchecked and unwritten: what timings are taken of. */
export function openForTimings(handle: StoreHandle): Store {
  return openStore(handle, new Journal({ keeps: false }));
}

function openStore({ target, dialect, sizes, root }: StoreHandle, journal: Journal): Store {
  const adapted = adapt(watchStore(target, journal), dialect, sizes);
  return root === "" ? adapted : new ScopedStore(adapted, root);
}
