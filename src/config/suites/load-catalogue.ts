import { suites as builtIn } from "../../../suites/index.js";
import type { Suite } from "../../spec/index.js";
import { assertDistinct, type PlacedSuite } from "./assert-distinct.js";
import type { SuiteSource } from "./suite-source.js";

/**
 * All suites that there are: the built-in ones, then those of the user, in the order of the sources.
 *
 * @param values suites that are given as values, with what messages call their place
 * @throws LoadError where a source cannot be imported, holds no suite, one that is not valid, or an id that is taken
 */
export async function loadCatalogue(
  sources: readonly SuiteSource[],
  values: readonly PlacedSuite[] = [],
): Promise<readonly Suite[]> {
  if (sources.length === 0 && values.length === 0) return builtIn;
  // Few have suites of their own, and what checks them takes its time to load.
  const { suitesIn } = await import("./suites-in.js");
  const found: PlacedSuite[] = [];
  // One after the other: what a module prints or throws comes in the order that the user wrote.
  for (const source of sources) found.push(...(await suitesIn(source)));
  const own = [...found, ...values];
  assertDistinct(builtIn, own);
  return [...builtIn, ...own.map(({ suite }) => suite)];
}
