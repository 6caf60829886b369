import type { EnvironmentReport } from "./report.js";
import type { TimeVerdict } from "./time-verdict.js";
import type { LeftOutTiming, RatioInterval, TimingsReport } from "./timing.js";
import type { Dialect } from "./verdict.js";

/** The version of the shape of what `bench` reports. */
export const benchVersion = 1;

/** A store that was timed. */
export interface TimedStore {
  /** What the user named. */
  specifier: string;
  name: string;
  dialect: Dialect;
  /** The commit that it was checked out from, where it was. */
  commit?: string;
}

/** What `bench <store>` reports. */
export interface BenchReport {
  benchVersion: typeof benchVersion;
  startedAt: string;
  environment: EnvironmentReport;
  store: TimedStore;
  timings: TimingsReport;
}

/** One workload of two stores that were timed against each other. */
export interface TimingComparison {
  workload: string;
  operation: string;
  valueBytes: number;
  inFlight?: number;
  keys?: number;
  /** Medians over the processes, in milliseconds for one operation. */
  storeMs: number;
  againstMs: number;
  /** How many times as long the store takes. The interval is as sure as the number of workloads asks for. */
  change: RatioInterval;
  /** What the other store was found to differ from itself, measured in the same breath: how much is noise. */
  self: RatioInterval;
  /** How many samples there were of each, over all processes. */
  samples: number;
  processes: number;
  verdict: TimeVerdict;
  /** Why there is no verdict: the other store differed from itself by as much. */
  because?: "self";
}

/** What `bench <store> --against <other>` reports. */
export interface ComparisonReport {
  benchVersion: typeof benchVersion;
  startedAt: string;
  environment: EnvironmentReport;
  store: TimedStore;
  against: TimedStore;
  /** The smallest difference that matters, as a part. */
  minEffect: number;
  /** How often a difference is called where there is none, over all workloads together, as a part. */
  falseAlarms: number;
  comparisons: TimingComparison[];
  leftOut: LeftOutTiming[];
}
