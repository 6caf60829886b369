import { allSettled } from "../load/all-settled.js";
import { createFrom, type LoadedStore, makeStoreContext, type OwnedStoreContext } from "../load/index.js";
import type { Dialect } from "../results/index.js";
import type { Cost, Given } from "../spec/index.js";
import type { StoreContext } from "../store/index.js";
import { callHook } from "./call-hook.js";
import type { Cleaner } from "./cleaner.js";
import { type Prepared, prepare } from "./prepare.js";
import type { StoreHandle } from "./session.js";
import type { Limits } from "./watchdog.js";

/** A store that scenarios run on, with the values that were put into it. */
export interface World extends Prepared {
  handle: StoreHandle;
  place: WorldPlace;
  context: StoreContext;
  /** What of the context the store has asked for, such as `seedUrl`. */
  asked: ReadonlySet<string>;
  /** What reading through `context.seedUrl` has cost so far; undefined where it was never asked for. */
  cost(): Promise<Cost | undefined>;
  /** Makes the backend fail from now on: by the definition's hook, else by the server of the context. */
  fault(): Promise<void>;
  /** Makes the server of the context ignore `Range` from now on. */
  ignoreRanges(): Promise<void>;
  /** Whether the given values were seeded, since the store cannot write. */
  seeded: boolean;
  /** What scenarios did past the store's own methods, in their order. */
  readonly steps: WorldStep[];
  /** Called when the world is done with, before its own store is. */
  readonly leftovers: (() => Promise<void>)[];
  dispose(): Promise<void>;
}

/** What is done past a store's own methods: it makes another store, breaks what lies behind this one, or leaves it alone. */
export interface WorldStep {
  kind: "reopened" | "another" | "fault" | "failing" | "ignoring" | "rested";
  /** On the clock of `now`. */
  at: number;
  /** The store that it made. */
  target?: object;
  /** How long the store was left alone, in milliseconds. */
  ms?: number;
}

/** Where stores are made and how. */
export interface WorldPlace {
  loaded: LoadedStore;
  /** The directory that contexts make theirs below. */
  directory: string;
  limits: Limits;
}

/** A store of the user's with its context. */
export interface Target {
  target: object;
  context: StoreContext;
  asked: ReadonlySet<string>;
  cost(): Promise<Cost | undefined>;
  fault(): Promise<void>;
  ignoreRanges(): Promise<void>;
  dispose(): Promise<void>;
}

/**
 * Makes a store with a context of its own. `values` are what a store that cannot write must serve.
 *
 * @throws LoadError where the store cannot be made or seeded; `dispose` does where it cannot be destroyed
 */
export async function makeTarget(
  place: WorldPlace,
  values?: ReadonlyMap<string, Uint8Array>,
): Promise<Target> {
  const { definition } = place.loaded;
  const seed = values && new Map(Array.from(values, ([key, value]) => [key, apart(value)]));
  const { timeoutMs } = place.limits;
  const owned = await makeStoreContext(place.directory, seed);
  const asked = new Set<string>();
  const context = noteAsked(owned, asked);
  try {
    const target = await createFrom(definition, context, { timeoutMs });
    if (seed && definition.seed)
      await callHook("seed", timeoutMs, () => definition.seed?.(target, seed, context));
    const dispose = async () => {
      try {
        if (definition.destroy)
          await callHook("destroy", timeoutMs, () => definition.destroy?.(target, context));
      } finally {
        await owned[Symbol.asyncDispose]();
      }
    };
    const fault = async () => {
      if (definition.fault) await definition.fault(target, context);
      else await owned.failSeedServer();
    };
    const ignoreRanges = () => owned.ignoreRanges();
    return { target, context, asked, cost: () => costOf(owned), fault, ignoreRanges, dispose };
  } catch (error) {
    await owned[Symbol.asyncDispose]();
    throw error;
  }
}

/** A value that shares its memory with no other: what becomes of it is the store's own affair. */
function apart(value: Uint8Array): Uint8Array {
  return value.buffer.byteLength === value.length ? value : value.slice();
}

async function costOf(context: OwnedStoreContext): Promise<Cost | undefined> {
  const stats = await context.seedStats();
  return stats && { requests: stats.requests, bytes: stats.bytesSent };
}

/** The context itself, but for noting which of its members are asked for. */
function noteAsked<T extends object>(context: T, asked: Set<string>): T {
  return new Proxy(context, {
    get(target, name) {
      asked.add(String(name));
      return Reflect.get(target, name);
    },
  });
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
  /** Cleans up below the root, where there is one and the store can delete. */
  cleaner?: Cleaner;
}

/** Makes a world: writes the given values where the store can, and finds them seeded where not. */
export async function makeWorld(place: WorldPlace, kind: WorldKind, given?: Given): Promise<World> {
  const entries = given?.entries() ?? new Map<string, Uint8Array>();
  const seed = kind.writes ? undefined : entries;
  const made = kind.shared ?? (await makeTarget(place, seed));
  const sizes = new Map(seed && Array.from(seed, ([key, value]) => [key, value.length] as const));
  const { dialect, root } = kind;
  const handle: StoreHandle = { target: made.target, dialect, sizes, root, written: new Set() };
  const leftovers: World["leftovers"] = [];
  const dispose = async () => {
    await allSettled(leftovers.map((clean) => clean()));
    await kind.cleaner?.clean(handle);
    if (!kind.shared) await made.dispose();
  };
  try {
    const prepared = await prepare(handle, entries, kind.writes, place.limits);
    const { target: _, ...hooks } = made;
    const seeded = !kind.writes;
    return { ...hooks, handle, place, seeded, steps: [], leftovers, ...prepared, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
