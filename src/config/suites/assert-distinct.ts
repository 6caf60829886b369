import { LoadError } from "../../load/index.js";
import type { Suite } from "../../spec/index.js";

/** A suite with what messages call the place that it comes from. */
export interface PlacedSuite {
  suite: Suite;
  place: string;
}

/**
 * Holds that every id is there once.
 *
 * @throws LoadError with code `invalid-suite` that names both places of an id that is not
 */
export function assertDistinct(builtIn: readonly Suite[], own: readonly PlacedSuite[]): void {
  const taken = new Map(builtIn.map(({ id }) => [id, "the suites of zarr-store-conform"]));
  for (const { suite, place } of own) {
    claim(taken, suite.id, place, "suite");
    const ids = new Map<string, string>();
    // An id begins with that of its suite, so that it can be taken only within it.
    for (const { id } of suite.requirements) claim(ids, id, place, "requirement");
  }
}

function claim(taken: Map<string, string>, id: string, place: string, what: string): void {
  const other = taken.get(id);
  if (other === undefined) {
    taken.set(id, place);
    return;
  }
  const where = other === place ? `${place} has two of them` : `both ${other} and ${place} have one`;
  throw new LoadError("invalid-suite", `The ${what} \`${id}\` is not the only one: ${where}. Rename one.`);
}
