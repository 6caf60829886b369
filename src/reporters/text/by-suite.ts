import { type Report, type Result, untried, type Verdict, verdicts } from "../../results/index.js";

/** The results of each suite, suites and results in the order in which they ran. */
export function bySuite({ results }: Report): [suite: string, results: Result[]][] {
  const suites = new Map<string, Result[]>();
  for (const result of results) {
    const known = suites.get(result.suite);
    if (known) known.push(result);
    else suites.set(result.suite, [result]);
  }
  return [...suites];
}

/** The verdicts that occur, with how many results have each; what was not tried comes last, since its reason follows it. */
export function verdictCounts(results: readonly Result[]): Map<Verdict, number> {
  const ordered = [...verdicts.filter((verdict) => !untried.includes(verdict)), ...untried];
  const counts = ordered.map((verdict): [Verdict, number] => [
    verdict,
    results.filter((result) => result.verdict === verdict).length,
  ]);
  return new Map(counts.filter(([, count]) => count > 0));
}
