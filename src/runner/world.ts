import { createFrom, type LoadedStore, makeStoreContext } from "../load/index.js";
import type { Dialect } from "../results/index.js";
import type { Given } from "../spec/index.js";
import type { StoreContext } from "../store/index.js";
import { type Prepared, prepare } from "./prepare.js";
import type { StoreHandle } from "./session.js";

/** A store that scenarios run on, with the values that were put into it. */
export interface World extends Prepared {
  handle: StoreHandle;
  place: WorldPlace;
  context: StoreContext;
  /** Called when the world is done with, before its own store is. */
  readonly leftovers: (() => Promise<void>)[];
  dispose(): Promise<void>;
}

/** Where stores are made and how. */
export interface WorldPlace {
  loaded: LoadedStore;
  /** The directory that contexts make theirs below. */
  directory: string;
  timeoutMs: number;
}

/** A store of the user's with its context. */
export interface Target {
  target: object;
  context: StoreContext;
  dispose(): Promise<void>;
}

/** Makes a store with a context of its own. `seed` is what a store that cannot write must serve. */
export async function makeTarget(place: WorldPlace, seed?: ReadonlyMap<string, Uint8Array>): Promise<Target> {
  const { definition } = place.loaded;
  const context = await makeStoreContext(place.directory, seed);
  try {
    const target = await createFrom(definition, context, { timeoutMs: place.timeoutMs });
    if (seed) await definition.seed?.(target, seed, context);
    const dispose = async () => {
      try {
        await definition.destroy?.(target, context);
      } finally {
        await context[Symbol.asyncDispose]();
      }
    };
    return { target, context, dispose };
  } catch (error) {
    await context[Symbol.asyncDispose]();
    throw error;
  }
}

/** How a world is made: of a store of its own, or of the one there is. */
export interface WorldKind {
  dialect: Dialect;
  /** Whether the store can write; if not, its values are seeded. */
  writes: boolean;
  /** The directory that the world lies under; empty for a store of its own. */
  root: string;
  /** The store there is, where all worlds share it. */
  shared?: Target;
}

/** Makes a world: writes the given values where the store can, and finds them seeded where not. */
export async function makeWorld(place: WorldPlace, kind: WorldKind, given?: Given): Promise<World> {
  const entries = given?.entries() ?? new Map<string, Uint8Array>();
  const seed = kind.writes ? undefined : entries;
  const made = kind.shared ?? (await makeTarget(place, seed));
  const sizes = new Map(seed && Array.from(seed, ([key, value]) => [key, value.length] as const));
  const handle: StoreHandle = { target: made.target, dialect: kind.dialect, sizes, root: kind.root };
  const leftovers: World["leftovers"] = [];
  const dispose = async () => {
    await Promise.allSettled(leftovers.map((clean) => clean()));
    if (!kind.shared) await made.dispose();
  };
  const prepared = await prepare(handle, entries, kind.writes, place.timeoutMs);
  return { handle, place, context: made.context, leftovers, ...prepared, dispose };
}
