import type { LeftOutTiming } from "../../results/index.js";
import { alternate } from "../sampling/alternate.js";
import type { Pulse, Samples } from "../sampling/contender.js";
import { thisMachine } from "../sampling/machine.js";
import { pairedRatio } from "../statistics/paired-ratio.js";
import { median } from "../statistics/quantile.js";
import { type Course, preparedIn, throughWorkloads } from "../through-workloads.js";
import { labelOf } from "../timing-of.js";
import { LeftOut, type Place } from "../workloads/place.js";
import type { Workload } from "../workloads/workload.js";

/** The stores that are compared: one, and the other twice, to see what it differs from itself by. */
export interface ComparedPlaces {
  store: Place;
  against: Place;
  again: Place;
}

/** The logarithm of a ratio, and its standard error as far as one process can see it. */
export interface LogRatio {
  log: number;
  deviation: number;
}

/** What one process found out of one workload. Plain data, since it crosses a process border. */
export interface ProcessComparison extends Omit<LeftOutTiming, "reason" | "workload"> {
  workload: string;
  storeMs: number;
  againstMs: number;
  samples: number;
  change: LogRatio;
  self: LogRatio;
}

/** What one process found out. */
export interface ProcessComparisons {
  comparisons: ProcessComparison[];
  leftOut: LeftOutTiming[];
}

/** How stores are compared in one process. */
export interface CompareOptions extends Course {
  pulse?: Pulse;
  seed?: number;
  /** Where figures are put as they come, so that they outlive what ends the measuring. */
  into?: ProcessComparisons;
}

/** Times two stores against each other in this process, in alternation. */
export async function compareStores(
  { store, against, again }: ComparedPlaces,
  options: CompareOptions,
): Promise<ProcessComparisons> {
  const found = options.into ?? { comparisons: [], leftOut: [] };
  const machine = thisMachine(options);
  const timeOne = (workload: Workload, timeMs: number): Promise<ProcessComparison> =>
    preparedIn([store, against, again], workload, { machine, timeMs }, async (prepared, leftMs) => {
      const contenders = prepared.map(({ contender }) => contender);
      const sampled = await alternate(contenders, { ...machine.sampling, timeMs: leftMs() });
      return compared(workload, sampled);
    });
  const take = (comparison: ProcessComparison) => found.comparisons.push(comparison);
  await throughWorkloads(options, { take, leaveOut: (left) => found.leftOut.push(left) }, timeOne);
  return found;
}

function compared(workload: Workload, [store, against, again]: readonly Samples[]): ProcessComparison {
  if (!store || !against || !again) throw new LeftOut("it did not run");
  // Two handles on the same thing lie in different memory: what that does to one of them is halved so.
  const both = against.perOperation.map((sample, round) =>
    Math.sqrt(sample * (again.perOperation[round] ?? sample)),
  );
  return {
    ...labelOf(workload),
    storeMs: median(store.perOperation),
    againstMs: median(both),
    samples: store.perOperation.length,
    change: logRatio(store.perOperation, both),
    self: logRatio(again.perOperation, against.perOperation),
  };
}

function logRatio(a: readonly number[], b: readonly number[]): LogRatio {
  const { estimate, deviation } = pairedRatio(a, b);
  return { log: Math.log(estimate), deviation };
}
