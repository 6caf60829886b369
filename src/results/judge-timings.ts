import { defaultMinEffect, type TimeVerdict, timeVerdict } from "./time-verdict.js";
import type { RatioInterval, Timing } from "./timing.js";

/** What two stored timings of one workload say about each other. It is advisory: they come from different processes. */
export interface TimingJudgement {
  verdict: TimeVerdict;
  /**
   * How many times as long the workload takes after as before, by the ratios to the reference, with an interval that
   * holds the true one in 99 of 100 cases; absent where one of the two has no ratio.
   */
  change?: RatioInterval;
  /** The smallest slowdown that would have been called one, as a part: 0.3 is +30 %. Absent with `change`. */
  detectable?: number;
  /** Why the data carries no answer, where it is not the width of the interval. */
  because?: "no-reference" | "busy";
}

/**
 * How far two ratios to the reference lie apart where nothing has changed, as the standard deviation of the logarithm:
 * the same code, measured in two processes, differs by up to 30 % in one comparison of a hundred, since memory and
 * compiled code lie elsewhere. What a process sees of its own noise is added to it.
 */
const betweenProcesses = 0.1;

/** Of the normal distribution: 95 of 100 cases lie within the first, 99 of 100 within the second. */
const [stored95, wanted99] = [1.96, 2.576];

/**
 * Judges two stored timings of the same workload (`workload` is equal) by their ratios to the reference store, which
 * carry over from one process to the next, and in part from one machine to another; absolute times do not.
 *
 * @param minEffect the smallest difference that matters, as a part
 */
export function judgeTimings(
  before: Timing,
  after: Timing,
  minEffect: number = defaultMinEffect,
): TimingJudgement {
  const [old, now] = [before.reference?.ratio, after.reference?.ratio];
  if (!isUsable(old) || !isUsable(now)) return { verdict: "inconclusive", because: "no-reference" };
  const deviation = Math.hypot(betweenProcesses, deviationOf(old), deviationOf(now));
  const reach = Math.exp(wanted99 * deviation);
  const estimate = now.estimate / old.estimate;
  const change = { estimate, low: estimate / reach, high: estimate * reach };
  const detectable = Math.max(reach, Math.sqrt(1 + minEffect)) - 1;
  const busy = [before, after].some(({ warnings }) => warnings?.includes("busy"));
  if (busy) return { verdict: "inconclusive", because: "busy", change, detectable };
  return { verdict: timeVerdict(change, minEffect), change, detectable };
}

function isUsable(ratio: RatioInterval | undefined): ratio is RatioInterval {
  return ratio !== undefined && ratio.low > 0 && ratio.estimate > 0 && Number.isFinite(ratio.high);
}

function deviationOf({ low, high }: RatioInterval): number {
  return Math.log(high / low) / (2 * stored95);
}
