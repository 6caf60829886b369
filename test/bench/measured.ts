import { measureTimings } from "../../src/bench/index.js";
import type { TimingsReport } from "../../src/results/index.js";
import type { Capability, Store } from "../../src/store/index.js";

/** The operations that are timed, at each size. */
export const operations = ["get", "get range", "get offset", "get suffix", "set"];

/** Timings of a store that lacks these capabilities, without a word of their progress. */
export function measure(
  store: Store,
  budgetMs: number,
  lacking: [Capability, string][] = [],
): Promise<TimingsReport> {
  return measureTimings(store, new Map(lacking), { budgetMs, onProgress: () => {} });
}

/** Which operations were timed, each once. */
export function timed({ timings }: TimingsReport): string[] {
  return [...new Set(timings.map(({ operation }) => operation))];
}
