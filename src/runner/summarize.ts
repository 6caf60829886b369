import { failsRun, type Result, type Summary, type Verdict, verdicts } from "../results/index.js";

/** Counts results and says whether the store conforms. A run that proved nothing does not. */
export function summarize(
  results: readonly Result[],
  { strict, durationMs, planned }: { strict: boolean; durationMs: number; planned: number },
): Summary {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of results) counts[verdict]++;
  const proved = results.some(({ verdict, assertions }) => verdict !== "unsupported" && assertions > 0);
  const notRun = planned - results.length;
  const conforms = proved && notRun === 0 && !results.some(({ verdict }) => failsRun(verdict, { strict }));
  const assertions = results.reduce((sum, result) => sum + result.assertions, 0);
  return { conforms, counts, assertions, durationMs, strict, ...(notRun > 0 && { notRun }) };
}
