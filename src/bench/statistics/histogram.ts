import type { TimingHistogram } from "../../results/index.js";
import { quantile } from "./quantile.js";

/** As many bins as a line of a terminal has room for beside the figures. */
const bins = 24;

/** The share of samples at each end that is not given room of its own: a single pause would squeeze all else. */
const beyond = 0.01;

/** The distribution of samples, sorted, on a logarithmic scale. */
export function histogramOf(sorted: readonly number[]): TimingHistogram {
  const lowest = quantile(sorted, beyond);
  const highest = quantile(sorted, 1 - beyond);
  // Samples that are all alike still lie within something.
  const [lowMs, highMs] = highest > lowest * 1.02 ? [lowest, highest] : [lowest / 1.01, lowest * 1.01];
  const counts = new Array<number>(bins).fill(0);
  const perBin = Math.log(highMs / lowMs) / bins;
  for (const sample of sorted) {
    const bin = Math.floor(Math.log(sample / lowMs) / perBin);
    const within = Math.min(bins - 1, Math.max(0, Number.isFinite(bin) ? bin : 0));
    counts[within] = (counts[within] ?? 0) + 1;
  }
  return { lowMs, highMs, counts };
}
