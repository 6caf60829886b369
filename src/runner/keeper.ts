import type { LackingCapabilities } from "../adapters/index.js";
import { allSettled } from "../load/all-settled.js";
import type { Dialect } from "../results/index.js";
import type { Given } from "../spec/index.js";
import { Cleaner } from "./cleaner.js";
import { randomId } from "./random-id.js";
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
  readonly #held = new Set<World>();
  readonly #idle = new Map<Given, World[]>();
  /** How many scenarios are still to come that need these values. */
  readonly #expected = new Map<Given, number>();
  readonly #run = `zarr-store-conform-${randomId().slice(0, 8)}`;
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
    this.#held.add(made);
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

  /** Tells the keeper of a scenario that is to come, and what it needs. */
  expect(given: Given): void {
    this.#expected.set(given, (this.#expected.get(given) ?? 0) + 1);
  }

  /** Tells the keeper that such a scenario is over. After the last one nobody needs the worlds, which may be large. */
  async served(given: Given): Promise<void> {
    const left = (this.#expected.get(given) ?? 0) - 1;
    this.#expected.set(given, left);
    if (left > 0) return;
    const idle = this.#idle.get(given) ?? [];
    this.#idle.delete(given);
    await this.#disposeOf(idle);
  }

  async dispose(): Promise<void> {
    await this.#disposeOf([...this.#held]);
  }

  async #disposeOf(worlds: readonly World[]): Promise<void> {
    for (const world of worlds) this.#held.delete(world);
    await allSettled(worlds.map((world) => world.dispose()));
  }

  #how(seeded = false): WorldKind {
    const { dialect, lacking, shared, onePlace } = this.#known;
    const writes = this.#writes && !seeded;
    const root = onePlace && writes ? `${this.#run}/${++this.#count}/` : "";
    const cleaner = root !== "" && !lacking.has("delete") ? this.#cleaner : undefined;
    return { dialect, writes, root, ...(shared && { shared }), ...(cleaner && { cleaner }) };
  }
}
