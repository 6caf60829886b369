import { testBufferPrototype } from "../buffer/index.js";
import type { JournalCall } from "../harness/index.js";
import type { ErrorEvidence } from "../results/index.js";
import { toErrorEvidence } from "../spec/index.js";
import { openSession, type StoreHandle } from "./session.js";
import { Interrupted, type Limits, watched } from "./watchdog.js";

/** What became of the values that scenarios are given. */
export interface Prepared {
  /** The given values that are in the store, by key. */
  given: ReadonlyMap<string, Uint8Array>;
  /** The given values that could not be put there, by key. */
  refused: ReadonlyMap<string, ErrorEvidence>;
  /** The calls that put the given values there. */
  preparation: readonly JournalCall[];
}

type Entries = ReadonlyMap<string, Uint8Array>;

/** Puts the given values into a store by `set`, or finds out whether they were seeded. */
export function prepare(
  handle: StoreHandle,
  entries: Entries,
  writes: boolean,
  limits: Limits,
): Promise<Prepared> {
  if (entries.size === 0) return Promise.resolve(nothing);
  return writes ? write(handle, entries, limits) : findSeeded(handle, entries, limits);
}

/** Most scenarios are given nothing: they need no session for it. */
const nothing: Prepared = { given: new Map(), refused: new Map(), preparation: [] };

async function write(handle: StoreHandle, entries: Entries, limits: Limits): Promise<Prepared> {
  const { store, journal } = openSession(handle);
  const given = new Map<string, Uint8Array>();
  const refused = new Map<string, ErrorEvidence>();
  for (const [key, value] of entries) {
    const set = async () => store.set?.(key, testBufferPrototype.buffer.fromBytes(value));
    try {
      await watched(journal, limits, set);
      given.set(key, value);
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      refused.set(key, toErrorEvidence(error));
    }
  }
  return { given, refused, preparation: journal.calls };
}

/** A store that serves none of the seeded values was not seeded: there is nothing to test it on. */
async function findSeeded(handle: StoreHandle, entries: Entries, limits: Limits): Promise<Prepared> {
  const { store, journal } = openSession(handle);
  for (const key of entries.keys()) {
    const get = () => store.get(key, testBufferPrototype);
    try {
      if ((await watched(journal, limits, get)) === undefined) continue;
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      // An error is an answer about a value that is there; the scenarios will tell.
    }
    return { given: entries, refused: new Map(), preparation: [] };
  }
  return { given: new Map(), refused: new Map(), preparation: [] };
}
