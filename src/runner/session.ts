import { adapt, type SizeLedger } from "../adapters/index.js";
import {
  Journal,
  type JournalCall,
  ScopedStore,
  StoreExpectingTestBuffer,
  standsFor,
  watchStore,
} from "../harness/index.js";
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
export function openSession(
  { target, dialect, sizes, root }: StoreHandle,
  onCall?: (call: JournalCall) => void,
): Session {
  const journal = new Journal(onCall && { onCall });
  const adapted = adapt(watchStore(target, journal), dialect, sizes);
  const scoped = root === "" ? adapted : new ScopedStore(adapted, root);
  const store = new StoreExpectingTestBuffer(scoped, {
    onBreach: (failure) => journal.breaches.push(failure),
  });
  standsFor(store, target);
  return { store, journal };
}

/** The store as its adapter has it, unchecked and unwritten: what timings are taken of. */
export function openForTimings({ target, dialect, sizes, root }: StoreHandle): Store {
  const adapted = adapt(watchStore(target, new Journal({ keeps: false })), dialect, sizes);
  return root === "" ? adapted : new ScopedStore(adapted, root);
}
