import { failsRun, type Result, type Summary, type Verdict, verdicts } from "../results/index.js";

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
  const proved = results.some(({ verdict, assertions }) => verdict !== "unsupported" && assertions > 0);
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
