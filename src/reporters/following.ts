import type { Report, Result } from "../results/index.js";
import type { Reporter } from "./reporter.js";

/** What a reporter does that tells of results one by one. */
export interface Steps {
  /** Called once for every result of the run, in order. */
  result(result: Result): void;
  /** Called once, when all results have been told. */
  end(report: Report): void;
}

/**
 * A reporter that tells of each result as soon as it is known, and of those that no event told of (all of
 * them, where a finished report is shown) at the end.
 */
export function following(steps: Steps): Reporter {
  const told = new Set<string>();
  return {
    onEvent(event) {
      if (event.type === "result") {
        told.add(event.result.requirement);
        steps.result(event.result);
      }
      if (event.type !== "end") return;
      for (const result of event.report.results) if (!told.has(result.requirement)) steps.result(result);
      steps.end(event.report);
    },
  };
}
