import type { LackingCapabilities } from "../adapters/index.js";
import type { Dialect } from "../results/index.js";
import type { Given } from "../spec/index.js";
import { Cleaner } from "./cleaner.js";
import { makeWorld, type Target, type World, type WorldKind, type WorldPlace } from "./world.js";

/** What was found out about the store before the first scenario. */
export interface KnownStore {
  dialect: Dialect;
  lacking: LackingCapabilities;
  /** The one store there is, where its definition hands out the same every time. */
  shared?: Target;
  /** Whether scenarios keep apart by directories, since what they are given is one place. */
  onePlace: boolean;
}

/**
 * Makes the worlds that scenarios run on and takes them down again. Scenarios that only read share the
 * world of their given values; every other has one of its own.
 */
export class WorldKeeper {
  readonly #place: WorldPlace;
  readonly #known: KnownStore;
  readonly #cleaner: Cleaner;
  readonly #byGiven = new Map<Given, Promise<World>>();
  readonly #run = `zarr-store-conform-${Math.random().toString(36).slice(2, 10)}`;
  #count = 0;

  constructor(place: WorldPlace, known: KnownStore) {
    this.#place = place;
    this.#known = known;
    this.#cleaner = new Cleaner(place.limits.timeoutMs);
  }

  get #writes(): boolean {
    return !this.#known.lacking.has("set");
  }

  /** A world that no other scenario sees. */
  fresh(): Promise<World> {
    return makeWorld(this.#place, this.#how());
  }

  /** The world that holds these values; made once. */
  holding(given: Given): Promise<World> {
    const made = this.#byGiven.get(given) ?? makeWorld(this.#place, this.#how(), given);
    this.#byGiven.set(given, made);
    return made;
  }

  async dispose(): Promise<void> {
    const worlds = await Promise.allSettled(this.#byGiven.values());
    await Promise.allSettled(worlds.map((made) => made.status === "fulfilled" && made.value.dispose()));
  }

  #how(): WorldKind {
    const { dialect, lacking, shared, onePlace } = this.#known;
    const root = onePlace && this.#writes ? `${this.#run}/${++this.#count}/` : "";
    const cleaner = root !== "" && !lacking.has("delete") ? this.#cleaner : undefined;
    return { dialect, writes: this.#writes, root, ...(shared && { shared }), ...(cleaner && { cleaner }) };
  }
}
