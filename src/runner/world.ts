import { testBufferPrototype } from "../buffer/index.js";
import type { JournalCall } from "../harness/index.js";
import { createFrom, type LoadedStore, makeStoreContext } from "../load/index.js";
import type { Dialect, ErrorEvidence } from "../results/index.js";
import { type Given, toErrorEvidence } from "../spec/index.js";
import { openSession, type StoreHandle } from "./session.js";

/** A store that scenarios run on, with the values that were put into it. */
export interface World {
  handle: StoreHandle;
  /** The given values that are in the store, by key. */
  given: ReadonlyMap<string, Uint8Array>;
  /** The given values that could not be put there, by key. */
  refused: ReadonlyMap<string, ErrorEvidence>;
  /** The calls that put the given values there. */
  preparation: readonly JournalCall[];
  dispose(): Promise<void>;
}

/** Where stores are made and how. */
export interface WorldPlace {
  loaded: LoadedStore;
  /** The directory that contexts make theirs below. */
  directory: string;
  timeoutMs: number;
}

/** Makes a store with a context of its own. `seed` is what a store that cannot write must serve. */
export async function makeTarget(place: WorldPlace, seed?: ReadonlyMap<string, Uint8Array>) {
  const { definition } = place.loaded;
  const context = await makeStoreContext(place.directory, seed);
  const target = await createFrom(definition, context, { timeoutMs: place.timeoutMs });
  if (seed) await definition.seed?.(target, seed, context);
  const dispose = async () => {
    try {
      await definition.destroy?.(target, context);
    } finally {
      await context[Symbol.asyncDispose]();
    }
  };
  return { target, dispose };
}

/** Makes a world on a store: writes the given values where the store can, and finds them seeded where not. */
export async function makeWorld(
  place: WorldPlace,
  how: { dialect: Dialect; writes: boolean; root: string; target?: object },
  given?: Given,
): Promise<World> {
  const entries = given?.entries() ?? new Map<string, Uint8Array>();
  const seeded = how.writes ? undefined : entries;
  const made = how.target ? { target: how.target, dispose: async () => {} } : await makeTarget(place, seeded);
  const sizes = new Map<string, number>(seeded && Array.from(seeded, ([key, value]) => [key, value.length]));
  const handle: StoreHandle = { target: made.target, dialect: how.dialect, sizes, root: how.root };
  const prepared = how.writes ? await write(handle, entries) : await findSeeded(handle, entries);
  return { handle, ...prepared, dispose: made.dispose };
}

type Prepared = Pick<World, "given" | "refused" | "preparation">;

async function write(handle: StoreHandle, entries: ReadonlyMap<string, Uint8Array>): Promise<Prepared> {
  const { store, journal } = openSession(handle);
  const given = new Map<string, Uint8Array>();
  const refused = new Map<string, ErrorEvidence>();
  for (const [key, value] of entries) {
    try {
      await store.set?.(key, testBufferPrototype.buffer.fromBytes(value));
      given.set(key, value);
    } catch (error) {
      refused.set(key, toErrorEvidence(error));
    }
  }
  return { given, refused, preparation: journal.calls };
}

/** A store that serves none of the seeded values was not seeded: there is nothing to test it on. */
async function findSeeded(handle: StoreHandle, entries: ReadonlyMap<string, Uint8Array>): Promise<Prepared> {
  const { store } = openSession(handle);
  for (const key of entries.keys()) {
    try {
      if ((await store.get(key, testBufferPrototype)) === undefined) continue;
    } catch {
      // An error is an answer about a value that is there; the scenarios will tell.
    }
    return { given: entries, refused: new Map(), preparation: [] };
  }
  return { given: new Map(), refused: new Map(), preparation: [] };
}
