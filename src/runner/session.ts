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
import { ProfilingJournal } from "./profile/profiling-journal.js";
import { noting } from "./written-keys.js";

/** A store under test, made and ready: what scenarios open their sessions on. */
export interface StoreHandle {
  /** The user's store. */
  target: object;
  dialect: Dialect;
  sizes: SizeLedger;
  /** The directory that a shared store's scenarios work under, with its slash; empty where it is not shared. */
  root: string;
  /** The keys that were written below the root, as the store has them. */
  written: Set<string>;
}

/** One scenario's way to a store: all of its calls are in the journal, all of its buffers are checked. */
export interface Session {
  store: Store;
  journal: Journal;
}

/** Puts journal, adapter and harness around a store. */
export function openSession(handle: StoreHandle, journal = new Journal()): Session {
  const harness = new StoreExpectingTestBuffer(openStore(handle, journal), {
    onBreach: (failure) => journal.breaches.push(failure),
    innerReports: true,
  });
  const store = journal instanceof ProfilingJournal ? journal.around(harness) : harness;
  standsFor(store, handle.target);
  return { store, journal };
}

/** The store as its adapter has it, unchecked, with a journal of the last call alone: for a few calls on the side. */
export function openUnchecked(handle: StoreHandle): Session {
  const journal = new LastCall({ keeps: false });
  return { store: openStore(handle, journal), journal };
}

/** For calls that are made one after the other and need not be kept; of the last one it is known whether it hangs. */
class LastCall extends Journal {
  #last: JournalCall | undefined;

  override begin(method: string, args: readonly unknown[], startedAt?: number): JournalCall {
    this.#last = super.begin(method, args, startedAt);
    return this.#last;
  }

  override pending(): JournalCall[] {
    return this.#last === undefined || this.#last.settled ? [] : [this.#last];
  }
}

function openStore({ target, dialect, sizes, root, written }: StoreHandle, journal: Journal): Store {
  const adapted = adapt(watchStore(target, journal), dialect, sizes);
  return root === "" ? adapted : new ScopedStore(noting(adapted, written), root);
}
