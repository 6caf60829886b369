import type { RatioInterval } from "../../results/index.js";
import { deviationsFor } from "./normal.js";
import { ascending, median, quantile } from "./quantile.js";

/** A ratio, its interval, and how far the estimate is off by its own measure. */
export interface PairedRatio extends RatioInterval {
  /** The standard error of the ratio's logarithm. */
  deviation: number;
}

/** Into so many stretches of time samples are cut to see how slowly changing noise moves the ratio. */
const stretches = 20;

/**
 * The median of the ratios a/b of samples taken in pairs, with an interval.
 *
 * What disturbs a machine lasts longer than one sample and so hits both of a pair: it is in the ratio's numerator and
 * denominator. The median passes over the pairs of which it hit one. Two intervals are made, and what both cover is
 * handed out: that of the median by ranks, which takes pairs to be independent, and that of the medians of twenty
 * stretches, which are further apart than what they have in common lasts.
 */
export function pairedRatio(a: readonly number[], b: readonly number[], confidence = 0.95): PairedRatio {
  const logs = a.map((sample, index) => Math.log(sample / (b[index] ?? Number.NaN)));
  const z = deviationsFor(confidence);
  const sorted = ascending(logs);
  const middle = quantile(sorted, 0.5);
  const [low, high] = byRanks(sorted, z);
  const drift = stretchDeviation(logs) * z;
  const [lowest, highest] = [Math.min(low, middle - drift), Math.max(high, middle + drift)];
  return {
    estimate: Math.exp(middle),
    low: Math.exp(lowest),
    high: Math.exp(highest),
    deviation: (highest - lowest) / (2 * z),
  };
}

function byRanks(sorted: readonly number[], z: number): [low: number, high: number] {
  const { length } = sorted;
  const reach = (z * Math.sqrt(length)) / 2;
  const low = Math.max(0, Math.floor(length / 2 - reach));
  return [sorted[low] ?? Number.NaN, sorted[length - 1 - low] ?? Number.NaN];
}

/** Stretches of fewer samples have medians that a single pause moves. */
const fewestInStretch = 5;

/** A fifth of the stretches at either end are taken to be no worse than the next: what hit them alone is passed over. */
const winsorized = 0.2;

/** The standard error that the medians of the stretches give; of few samples, ranks alone say it. */
function stretchDeviation(logs: readonly number[]): number {
  if (logs.length < fewestInStretch * stretches) return 0;
  const medians = ascending(
    Array.from({ length: stretches }, (_, stretch) => {
      const at = (count: number) => Math.floor((count * logs.length) / stretches);
      return median(logs.slice(at(stretch), at(stretch + 1)));
    }),
  );
  const cut = Math.round(stretches * winsorized);
  const [low = Number.NaN, high = Number.NaN] = [medians[cut], medians[stretches - 1 - cut]];
  const held = medians.map((value) => Math.min(high, Math.max(low, value)));
  const mean = held.reduce((sum, value) => sum + value, 0) / stretches;
  const squares = held.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  // Yuen's standard error of a mean without the ends.
  return Math.sqrt(squares / (stretches - 1) / stretches) / (1 - 2 * winsorized);
}
