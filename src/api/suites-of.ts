import path from "node:path";
import { loadCatalogue, type PlacedSuite, placed, type SuiteSource } from "../config/index.js";
import type { Suite } from "../spec/index.js";
import type { SelectionOptions } from "./options.js";

/** All suites that there are for a run. */
export interface GatheredSuites {
  catalogue: readonly Suite[];
  /** Where those of the caller come from that are named by a path. */
  sources: readonly SuiteSource[];
  /** Those that are given as values. */
  values: readonly PlacedSuite[];
}

/**
 * Gathers the suites that options name, beside the built-in ones.
 *
 * @throws LoadError where one cannot be loaded or is not valid
 */
export async function suitesOf({
  suites = [],
  cwd = process.cwd(),
}: Pick<SelectionOptions, "suites" | "cwd">): Promise<GatheredSuites> {
  const sources = suites.flatMap((suite): SuiteSource[] =>
    typeof suite === "string" ? [{ kind: "module", file: path.resolve(cwd, suite), label: suite }] : [],
  );
  const values = suites.flatMap((suite, index) =>
    typeof suite === "string" ? [] : placed(suite, `\`suites[${index}]\``),
  );
  return { catalogue: await loadCatalogue(sources, values), sources, values };
}
