import type { LackingCapabilities } from "../adapters/index.js";
import { allSettled } from "../load/all-settled.js";
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
 * Makes the worlds that scenarios run on and takes them down again. A scenario has its world to itself
 * while it runs, or one scenario's odd requests would disturb another's; those that only read hand the
 * world of their given values on to the next.
 */
export class WorldKeeper {
  readonly #place: WorldPlace;
  readonly #known: KnownStore;
  readonly #cleaner: Cleaner;
  readonly #held: World[] = [];
  readonly #idle = new Map<Given, World[]>();
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

  /** A world that holds these values: one that another scenario is done with, or a new one. */
  async holding(given: Given): Promise<World> {
    const idle = this.#idle.get(given)?.pop();
    if (idle) return idle;
    const made = await makeWorld(this.#place, this.#how(given.seeded), given);
    this.#held.push(made);
    return made;
  }

  /** A world that holds these values and no other scenario sees; whoever asked disposes of it. */
  alone(given: Given): Promise<World> {
    return makeWorld(this.#place, this.#how(given.seeded), given);
  }

  /** Takes a world back, for the next scenario that needs these values. */
  release(world: World, given: Given): void {
    this.#idle.set(given, [...(this.#idle.get(given) ?? []), world]);
  }

  async dispose(): Promise<void> {
    await allSettled(this.#held.map((world) => world.dispose()));
  }

  #how(seeded = false): WorldKind {
    const { dialect, lacking, shared, onePlace } = this.#known;
    const writes = this.#writes && !seeded;
    const root = onePlace && writes ? `${this.#run}/${++this.#count}/` : "";
    const cleaner = root !== "" && !lacking.has("delete") ? this.#cleaner : undefined;
    return { dialect, writes, root, ...(shared && { shared }), ...(cleaner && { cleaner }) };
  }
}
