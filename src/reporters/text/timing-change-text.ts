import type { Comparison, TimingChange } from "../../results/comparison/comparison.js";
import type { RatioInterval } from "../../results/timing.js";
import { durationText, plural, shortNumber } from "./number-text.js";

/** What is to be known of every verdict on timings; undefined where there is none. */
export function adviceText({ slower, faster, unchanged, inconclusive }: Comparison): string | undefined {
  const judged = [...slower, ...faster, ...unchanged, ...inconclusive].some(
    ({ change }) => change !== undefined,
  );
  return judged ? timingAdvice : undefined;
}

const timingAdvice =
  "Advisory: times of two runs are compared by their ratios to the reference store, which was timed beside the store " +
  "each time. The interval holds the true change in 99 of 100 cases.";

/** A change as a factor with its interval: `1.82 times as long (1.4 to 2.37)`. */
export function changeText({ estimate, low, high }: RatioInterval): string {
  return `${shortNumber(estimate)} times as long (${shortNumber(low)} to ${shortNumber(high)})`;
}

/** The medians of both runs, as they were measured: `1.2 ms → 2.1 ms`. */
export function mediansText({ before, after }: TimingChange): string {
  return `${durationText(before.medianMs)} → ${durationText(after.medianMs)}`;
}

/** What there is to say of the workloads without a change, in sentences. */
export function restText({ unchanged, inconclusive }: Comparison): string[] {
  const texts: string[] = [];
  if (unchanged.length > 0)
    texts.push(`${plural(unchanged.length, "workload")} without a difference that matters.`);
  const because = (wanted: TimingChange["because"]) =>
    inconclusive.filter((change) => change.because === wanted);
  const wide = because(undefined);
  if (wide.length > 0) {
    const least = Math.max(...wide.map(({ detectable = 0 }) => detectable));
    texts.push(
      `${plural(wide.length, "workload")} of which nothing can be said; a slowdown of ${Math.ceil(least * 100)} % would have been seen.`,
    );
  }
  const busy = because("busy").length;
  if (busy > 0) texts.push(`${plural(busy, "workload")} timed while the machine had other things to do.`);
  const alone = because("no-reference").length;
  if (alone > 0) texts.push(`${plural(alone, "workload")} timed without the reference store.`);
  return texts;
}
