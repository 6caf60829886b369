import {
  failsRun,
  type Result,
  type Summary,
  type Verdict,
  verdicts,
  wasUnseeded,
} from "../results/index.js";

/** What a summary depends on beside the results. */
export interface SummaryOptions {
  strict: boolean;
  failOnFlaky: boolean;
  durationMs: number;
  /** How many requirements were to be tried. */
  planned: number;
}

/** Counts results and says whether the store conforms. A run that proved nothing does not. */
export function summarize(
  results: readonly Result[],
  { strict, failOnFlaky, durationMs, planned }: SummaryOptions,
): Summary {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of results) counts[verdict]++;
  const tried = results.filter(({ verdict, assertions }) => verdict !== "unsupported" && assertions > 0);
  // Of a store that nothing can be read from, what is left to try says next to nothing.
  const proved = tried.length > results.filter(wasUnseeded).length;
  const notRun = planned - results.length;
  const failing = results.some(({ verdict }) => failsRun(verdict, { strict, failOnFlaky }));
  const conforms = proved && notRun === 0 && !failing;
  const assertions = results.reduce((sum, result) => sum + result.assertions, 0);
  return {
    conforms,
    counts,
    assertions,
    durationMs,
    strict,
    ...(failOnFlaky && { failOnFlaky }),
    ...(notRun > 0 && { notRun }),
  };
}
