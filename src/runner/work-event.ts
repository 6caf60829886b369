import type { ForeignBreach, Printed, Result, StoreReport, TimingsReport } from "../results/index.js";

/** What the work on a store tells while it goes on. Plain data, since it may come from another process. */
export type WorkEvent =
  /** What the requirements are, by their ids, is known to whoever makes the report. */
  | { type: "start"; store: StoreReport; planned: string[] }
  | { type: "scenario-start"; requirement: string }
  | { type: "result"; result: Result }
  | { type: "breach"; breach: ForeignBreach }
  /** A capability that the store seemed to have at the start turned out to be none. */
  | { type: "lacks"; capability: string; reason: string }
  /** What the store printed outside of any scenario, or past the streams of its process. */
  | { type: "output"; output: Printed }
  | { type: "timing"; done: number; workloads: number }
  | { type: "timings"; timings: TimingsReport | null };
