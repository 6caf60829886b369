import type { Baseline, Catalogue } from "../../src/baseline/index.js";
import type { Failure, Report, Result } from "../../src/results/index.js";
import { failedResult, firstInsteadOfLast, sampleReport, sampleResult } from "../reporters/sample-report.js";

export const timedOut: Failure = { code: "call.timeout", args: { calls: ["get"], limitMs: 5000 } };

/** A run of three requirements: one held, one failed, one came to no answer. */
export const run: Report = sampleReport([
  sampleResult("a.holds"),
  failedResult("a.fails", firstInsteadOfLast),
  failedResult("b.hangs", timedOut, { verdict: "timeout", suite: "b" }),
]);

/** The catalogue of that run, with a requirement that it did not try. */
export const catalogue: Catalogue = new Map(
  ["a.holds", "a.fails", "b.hangs", "c.other"].map((id) => [id, { since: "1.0.0" }]),
);

/** A baseline of suite 1.0.0 with these entries. */
export function baselineOf(...entries: Baseline["entries"]): Baseline {
  return { suiteVersion: "1.0.0", entries };
}

/** The result of one requirement. */
export function resultOf({ results }: Report, id: string): Result {
  const found = results.find(({ requirement }) => requirement === id);
  if (found === undefined) throw new Error(`no result of ${id}`);
  return found;
}

/** The run with the requirement `a.fails` brought by a later version of the suites. */
export function withNewer(report: Report, overrides: Partial<Report["summary"]> = {}): Report {
  const summary = report.requirements["a.fails"];
  if (summary === undefined) throw new Error("no such requirement");
  return {
    ...report,
    suiteVersion: "1.10.0",
    summary: { ...report.summary, ...overrides },
    requirements: { ...report.requirements, "a.fails": { ...summary, since: "1.10.0" } },
  };
}
