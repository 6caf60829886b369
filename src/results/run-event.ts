import type { Report, RequirementSummary, Result, StoreReport } from "./report.js";
import type { Verdict } from "./verdict.js";

/** What a run tells while it goes on. Plain data, so that it can cross a process border. */
export type RunEvent =
  | {
      type: "start";
      store: StoreReport;
      seed: number;
      requirements: Record<string, RequirementSummary>;
      planned: string[];
    }
  | { type: "scenario-start"; requirement: string }
  /** A scenario has ended, in whichever order they do. */
  | { type: "scenario-end"; requirement: string; verdict: Verdict }
  /** A result, in the order of the plan. */
  | { type: "result"; result: Result }
  | { type: "timings-start"; workloads: number }
  | { type: "timing"; done: number; workloads: number }
  | { type: "end"; report: Report };
