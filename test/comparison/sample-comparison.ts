import { compareReports } from "../../src/results/comparison/compare-reports.js";
import type { Comparison } from "../../src/results/comparison/comparison.js";
import type { Failure, Result, Timing, Verdict } from "../../src/results/index.js";
import { failedResult, firstInsteadOfLast, sampleReport, sampleResult } from "../reporters/sample-report.js";

const otherwise: Failure = { code: "call.timeout", args: { calls: ["get"], limitMs: 5000 } };

/** The result of a requirement, with the failure that goes with its verdict. */
export function resultWith(verdict: Verdict, id = "a.b", failure = firstInsteadOfLast): Result {
  const fails = ["fail", "warn", "timeout", "crash", "error", "flaky", "xfail"].includes(verdict);
  return fails ? failedResult(id, failure, { verdict }) : sampleResult(id, { verdict });
}

/** What comparing two runs of one requirement comes to; undefined stands for a run without it. */
export function compareOne(
  before: Verdict | undefined,
  after: Verdict | undefined,
  strict = false,
): Comparison {
  const side = (verdict: Verdict | undefined) => sampleReport(verdict ? [resultWith(verdict)] : []);
  return compareReports(side(before), side(after), { strict });
}

/** A run in which something of everything changed. */
export const eventful: Comparison = compareReports(
  sampleReport(
    [
      sampleResult("a.broken"),
      resultWith("fail", "a.mended"),
      resultWith("fail", "a.otherwise"),
      resultWith("xfail", "a.known"),
      sampleResult("a.warned"),
      sampleResult("a.untried"),
      sampleResult("a.gone"),
    ],
    {
      timings: {
        timings: [timing("get/1024", 1), timing("get/65536", 1), timing("list/10", 1)],
        leftOut: [],
      },
    },
  ),
  sampleReport(
    [
      resultWith("fail", "a.broken"),
      sampleResult("a.mended"),
      resultWith("timeout", "a.otherwise", otherwise),
      resultWith("xfail", "a.known"),
      resultWith("warn", "a.warned"),
      sampleResult("a.untried", { verdict: "unsupported", notTried: { reason: "no `list`" } }),
      resultWith("fail", "a.added"),
    ],
    {
      suiteVersion: "1.1.0",
      timings: {
        timings: [timing("get/1024", 3), timing("get/65536", 0.2), timing("list/10", 1.1)],
        leftOut: [],
      },
    },
  ),
);

/** A timing whose ratio to the reference is known to one part in a hundred. */
export function timing(workload: string, ratio: number, more: Partial<Timing> = {}): Timing {
  return {
    workload,
    operation: "get",
    valueBytes: 1024,
    movedBytes: 1024,
    samples: 1000,
    medianMs: ratio,
    p99Ms: ratio * 2,
    operationsPerSecond: 1000 / ratio,
    bytesPerSecond: 1_024_000 / ratio,
    reference: { medianMs: 1, ratio: { estimate: ratio, low: ratio * 0.99, high: ratio * 1.01 } },
    ...more,
  };
}
