import type { TimingWarning } from "../../results/index.js";
import { ascending, median, quantile } from "./quantile.js";

/** What warnings are found in. */
export interface Observed {
  /** The store's samples in the order they were taken, in milliseconds for one operation. */
  samples: readonly number[];
  /** How long one of the store's samples took to take, in milliseconds. */
  batchMs: number;
  /** The smallest step of the clock, in milliseconds. */
  resolutionMs: number;
  /** The samples of the reference, which never waits for anything. */
  steady: readonly number[];
}

/** Why these samples are to be read with care. */
export function warningsOf({ samples, batchMs, resolutionMs, steady }: Observed): TimingWarning[] {
  const warnings: TimingWarning[] = [];
  if (batchMs < coarseBelow * resolutionMs) warnings.push("coarse-timer");
  if (drifts(samples)) warnings.push("drift");
  if (partSlowed(steady) > mostSlowed) warnings.push("busy");
  return warnings;
}

/** A sample of fewer steps of the clock is known to no better than 5 %. */
const coarseBelow = 20;

/** Code that is only computing takes half as long again when the processor is given to others: in few samples. */
const slowed = 1.5;
const mostSlowed = 0.1;

function partSlowed(samples: readonly number[]): number {
  const limit = median(samples) * slowed;
  return samples.filter((sample) => sample > limit).length / Math.max(1, samples.length);
}

/** A tenth up or down from the first third to the last is more than noise, where the thirds scatter less than that. */
const mostDrift = Math.log(1.1);

function drifts(samples: readonly number[]): boolean {
  const third = Math.floor(samples.length / 3);
  if (third < 5) return false;
  const [first, last] = [samples.slice(0, third), samples.slice(-third)].map(ascending);
  if (first === undefined || last === undefined) return false;
  const change = Math.abs(Math.log(quantile(last, 0.5) / quantile(first, 0.5)));
  const scatter = Math.hypot(medianDeviation(first), medianDeviation(last));
  return change > mostDrift && change > 3 * scatter;
}

/** The standard error of a median's logarithm, by the width of the middle half. */
function medianDeviation(sorted: readonly number[]): number {
  const width = Math.log(quantile(sorted, 0.75) / quantile(sorted, 0.25));
  return (1.2533 * (width / 1.349)) / Math.sqrt(sorted.length);
}
