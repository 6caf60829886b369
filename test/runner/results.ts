import type { LoadedStore } from "../../src/load/index.js";
import type { Report, Result } from "../../src/results/index.js";
import { type RunOptions, run } from "../../src/runner/index.js";

/** A run without timings. */
export function report(loaded: LoadedStore, options: Partial<RunOptions> = {}): Promise<Report> {
  return run(loaded, { benchMs: 0, ...options });
}

/** The result of one requirement. */
export function resultOf({ results }: Report, requirement: string): Result {
  const found = results.find((result) => result.requirement === requirement);
  if (found === undefined) throw new Error(`the report has no result of ${requirement}`);
  return found;
}

/** The requirements of each verdict that occurs, in the order of the report. */
export function byVerdict({ results }: Report): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const { verdict, requirement } of results) {
    groups[verdict] = [...(groups[verdict] ?? []), requirement];
  }
  return groups;
}
