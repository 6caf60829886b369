import type { Suite } from "../spec/index.js";
import type { Catalogue } from "./baseline.js";

/** The requirements of these suites, as a baseline is checked against them. */
export function catalogueOf(suites: readonly Suite[]): Catalogue {
  return new Map(
    suites.flatMap(({ requirements }) => requirements.map(({ id, since }) => [id, { since }] as const)),
  );
}
