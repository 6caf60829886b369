import type { ProcessComparisons } from "../../bench/index.js";
import type { ConfiguredStore } from "../../config/index.js";
import type { Dialect, TimedStore, TimingsReport } from "../../results/index.js";

/** A store to be timed, as the user named it. */
export interface BenchTarget {
  specifier: string;
  /** The directory that the specifier starts from. */
  cwd: string;
  dialect?: Dialect;
  /** Where the store is configured, where it is known by a name in a configuration. */
  configured?: ConfiguredStore;
}

/** What a child is to do for `bench`: time a store, or two against each other. */
export interface BenchJob {
  /** Sent back with every message, so that what the store sends by itself is told apart. */
  token: string;
  bench: BenchTarget;
  against?: BenchTarget;
  /** Where stores make their directories. */
  directory: string;
  /** The workloads to time, by id. */
  workloads: readonly string[];
  /** Milliseconds for all of them. */
  budgetMs: number;
  timeoutMs: number;
  seed: number;
}

/** What a child tells while it does so. */
export type BenchEvent =
  | { type: "stores"; store: TimedStore; against?: TimedStore }
  /** How far it is, and all that was found so far. */
  | { type: "progress"; done: number; timings?: TimingsReport }
  | { type: "timings"; timings: TimingsReport }
  | { type: "comparisons"; found: ProcessComparisons };
