import { median } from "../statistics/quantile.js";
import type { Contender, SamplingOptions } from "./contender.js";
import { repeat } from "./repeat.js";

/** What the warm-up found out. */
export interface WarmUp {
  /** How many calls of each contender fill a sample. */
  counts: number[];
}

/** The part of the time that goes into it: enough for the compiler to have seen the code. */
const share = 0.2;

/** A count grows by no more than this from one batch to the next: the first call of all is the slowest. */
const growth = 8;

/** The cost of a call is the median over so many batches, since the first ones are of code not yet compiled. */
const remembered = 9;

/** Calls all contenders in turn until they are warm, and finds how many calls of each make a sample. */
export async function warmUp(
  contenders: readonly Contender[],
  { clock, timeMs, batchMs, pulse, pause }: Omit<SamplingOptions, "random">,
): Promise<WarmUp> {
  const costs = contenders.map((): number[] => []);
  const counts = contenders.map(() => 1);
  const end = clock() + timeMs * share;
  do {
    for (const [index, { call }] of contenders.entries()) {
      const count = counts[index] ?? 1;
      pulse?.begin(index);
      const startedAt = clock();
      await repeat(call, count);
      const elapsed = clock() - startedAt;
      pulse?.end();
      costs[index] = [...(costs[index] ?? []).slice(1 - remembered), elapsed / count];
      const fitting = elapsed > 0 ? (count * batchMs) / elapsed : Number.POSITIVE_INFINITY;
      counts[index] = Math.max(1, Math.round(Math.min(fitting, count * growth)));
    }
    const paused = pause?.();
    if (paused) await paused;
  } while (clock() < end);
  return { counts: evenCounts(costs.map(median), counts, batchMs) };
}

/** Contenders of about the same speed get the same count: a batch costs something too, however many calls it is of. */
const aboutTheSame = 2;

function evenCounts(costs: readonly number[], grown: readonly number[], batchMs: number): number[] {
  const alike = Math.max(...costs) <= aboutTheSame * Math.min(...costs);
  const cost = alike
    ? Math.exp(costs.reduce((sum, one) => sum + Math.log(one), 0) / costs.length)
    : undefined;
  return costs.map((own, index) => {
    const fitting = Math.round(batchMs / (cost ?? own));
    // A warm-up that was too short to grow has measured its largest count with code that is not yet warm.
    return Math.max(1, Number.isFinite(fitting) ? fitting : (grown[index] ?? 1));
  });
}
