import type { Random } from "../../spec/index.js";
import type { Contender, Samples, SamplingOptions } from "./contender.js";
import { repeat } from "./repeat.js";
import { type WarmUp, warmUp } from "./warm-up.js";

/** A slow store gets no fewer rounds than this; below it a median says nothing. */
const fewestRounds = 5;

/** More say nothing new, and fill the memory. */
const mostRounds = 100_000;

/**
 * Times contenders against each other: a round is one sample of each, a batch of calls that takes about `batchMs`, in
 * an order that is drawn anew.
 *
 * Benchmark libraries, tinybench among them, time one task to its end and then the next; on a shared machine the same code then differs from
 * itself by more than 5 % in one process of five, however long it is sampled. What makes a process slower for a while
 * hits all contenders here alike, so that the ratios within a round hold; a batch, and no single call, since the clock
 * costs as much as the shortest calls do.
 */
export async function alternate(
  contenders: readonly Contender[],
  options: SamplingOptions,
): Promise<Samples[]> {
  const { clock, random, timeMs, pulse, pause } = options;
  const end = clock() + timeMs;
  const { counts }: WarmUp = await warmUp(contenders, options);
  const sampled = contenders.map(({ operations }, index) => ({
    perOperation: [] as number[],
    operationsPerSample: (counts[index] ?? 1) * operations,
  }));
  const order = contenders.map((_, index) => index);
  for (let round = 0; round < mostRounds && (round < fewestRounds || clock() < end); round++) {
    shuffle(order, random);
    for (const index of order) {
      const [contender, into] = [contenders[index], sampled[index]];
      if (contender === undefined || into === undefined) continue;
      pulse?.begin(index);
      const startedAt = clock();
      await repeat(contender.call, counts[index] ?? 1);
      const elapsed = clock() - startedAt;
      pulse?.end();
      into.perOperation.push(elapsed / into.operationsPerSample);
    }
    const paused = pause?.();
    if (paused) await paused;
  }
  return sampled;
}

function shuffle(order: number[], random: Random): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
