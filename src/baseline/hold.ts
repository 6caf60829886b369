import { suiteVersion } from "../../suites/index.js";
import { failsRun, type Report, type Result, type RunEvent } from "../results/index.js";
import { applyToResult, type RunTerms } from "./apply-baseline.js";
import { type Baseline, entryFor } from "./baseline.js";

/** What becomes of results as they come. */
export interface HoldTerms {
  platform: string;
  strict: boolean;
  /** The baseline as it was before the run. */
  baseline: Baseline;
  /** The baseline that one result is held against, where it is brought up to date as results come. */
  baselineFor?(result: Result): Baseline;
  /** The report in the light of the baseline, when all results have come. */
  finish(report: Report): Report;
}

/**
 * Puts a baseline between a run and whoever follows it: every event, from the first result to the report, is as if the
 * runner had known the baseline.
 */
export function holding(terms: HoldTerms, onEvent: (event: RunEvent) => void): (event: RunEvent) => void {
  const { platform, strict, baseline, baselineFor = () => baseline, finish } = terms;
  let requirements: Record<string, { since: string }> = {};
  const run: RunTerms = { platform, strict, suiteVersion, sinceOf: (id) => requirements[id]?.since };
  return (event) => {
    switch (event.type) {
      case "start":
        requirements = event.requirements;
        onEvent(event);
        break;
      case "scenario-end": {
        // For a count on the way; how it fails is not known here.
        const listed = entryFor(baseline, event.requirement, platform) !== undefined;
        onEvent(listed && failsRun(event.verdict) ? { ...event, verdict: "xfail" } : event);
        break;
      }
      case "result":
        onEvent({ ...event, result: applyToResult(event.result, baselineFor(event.result), run) });
        break;
      case "end":
        onEvent({ ...event, report: finish(event.report) });
        break;
      default:
        onEvent(event);
    }
  };
}
