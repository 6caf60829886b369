import type { Report, RequirementSummary, Result, StoreReport } from "./report.js";

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
  | { type: "result"; result: Result }
  | { type: "timings-start"; workloads: number }
  | { type: "timing"; done: number; workloads: number }
  | { type: "end"; report: Report };
