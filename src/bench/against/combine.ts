import { type RatioInterval, type TimingComparison, timeVerdict } from "../../results/index.js";
import { deviationsFor } from "../statistics/normal.js";
import { median } from "../statistics/quantile.js";
import type { LogRatio, ProcessComparison } from "./compare-stores.js";

/** What is decided by. */
export interface Gate {
  /** The smallest difference that matters, as a part. */
  minEffect: number;
  /** How often a difference may be called where there is none, over all workloads together, as a part. */
  falseAlarms: number;
  /** How many workloads are judged: the more, the surer each has to be. */
  workloads: number;
}

/** One false alarm in a hundred comparisons, however many workloads each has. */
export const falseAlarms = 0.01;

/**
 * By how much a process is off as a whole, as the standard deviation of the logarithm: where memory and compiled code
 * lie stays for as long as it lives. Of the same code in 600 processes, six were more than 2 % off. No process can see
 * it by itself, and a few have too little of it to measure it by.
 */
const offByProcess = 0.008;

/** The variance of a median of a few, by that of their mean. */
const medianCosts = 1.5;

/**
 * Judges what several processes found of one workload: the median over the processes, with an interval that counts
 * what each saw of its own noise, what processes are known to differ by, and what these have been seen to.
 */
export function combine(
  found: readonly [ProcessComparison, ...ProcessComparison[]],
  { minEffect, falseAlarms: alarms, workloads }: Gate,
): TimingComparison {
  const confidence = 1 - alarms / workloads;
  const change = intervalOf(
    found.map((one) => one.change),
    confidence,
  );
  const self = intervalOf(
    found.map((one) => one.self),
    confidence,
  );
  const { change: _, self: __, ...label } = found[0];
  const judged = judge(change, self, minEffect);
  return {
    ...label,
    storeMs: median(found.map(({ storeMs }) => storeMs)),
    againstMs: median(found.map(({ againstMs }) => againstMs)),
    samples: found.reduce((sum, { samples }) => sum + samples, 0),
    processes: found.length,
    change,
    self,
    ...judged,
  };
}

function intervalOf(found: readonly LogRatio[], confidence: number): RatioInterval {
  const logs = found.map(({ log }) => log);
  const middle = median(logs);
  const deviations = found.map(({ deviation }) => Math.hypot(deviation, offByProcess));
  // A process that was unsure counts for little, as it does in a median: its value may lie anywhere.
  const usual = 1 / mean(deviations.map((deviation) => 1 / deviation));
  // Where processes differ by more than they should, what makes them do so is unknown, and may move the median too.
  const squares = logs.map((log, index) => ((log - middle) / (deviations[index] ?? usual)) ** 2);
  const excess = (mean(squares) * logs.length) / Math.max(1, logs.length - 1);
  const deviation = usual * Math.sqrt((Math.max(1, excess) * medianCosts) / logs.length);
  const reach = deviationsFor(confidence) * deviation;
  return { estimate: Math.exp(middle), low: Math.exp(middle - reach), high: Math.exp(middle + reach) };
}

function judge(change: RatioInterval, self: RatioInterval, minEffect: number) {
  const verdict = timeVerdict(change, minEffect);
  if (verdict === "inconclusive" || timeVerdict(self, minEffect) === "no-difference") return { verdict };
  // The store differs from itself by so much, or may do so: a verdict has to lie beyond that.
  const noise = Math.max(self.high, 1 / self.low);
  const beyond = verdict === "slower" ? change.low > noise : verdict === "faster" && change.high < 1 / noise;
  return beyond ? { verdict } : ({ verdict: "inconclusive", because: "self" } as const);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
