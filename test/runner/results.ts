import type { LoadedStore } from "../../src/load/index.js";
import type { Report, Result, RunEvent } from "../../src/results/index.js";
import { type RunOptions, run } from "../../src/runner/index.js";

/** Requirements of every kind: with values given and without, of every capability, of form. Enough for a run. */
const some = [
  "byte-range.whole",
  "byte-range.whole-empty",
  "byte-range.range-within",
  "byte-range.range-past-end",
  "byte-range.offset-within",
  "byte-range.suffix-within",
  "byte-range.suffix-exceeds-size",
  "byte-range.suffix-zero",
  "missing.whole",
  "missing.directory",
  "missing.sentinel",
  "missing.range",
  "set.round-trip",
  "set.empty-value",
  "set.every-byte",
  "set.overwrite-shorter",
  "set.zarr-keys",
  "set.keys-apart",
  "set-range.replaces-within",
  "set-range.length-mismatch",
  "buffers.result-type",
  "buffers.caller-memory",
];

/** Selects the requirements of these ids. */
export function only(...ids: string[]): RegExp[] {
  return ids.map((id) => new RegExp(`^${id.replaceAll(".", "\\.")}$`));
}

/** A run of some requirements, unless others are named, without timings. */
export function report(
  loaded: LoadedStore,
  options: Partial<RunOptions> = {},
  onEvent?: (event: RunEvent) => void,
): Promise<Report> {
  return run(loaded, { benchMs: 0, grep: only(...some), ...options }, onEvent);
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
