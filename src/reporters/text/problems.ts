import { failsRun, type Report, type Result, type Verdict } from "../../results/index.js";
import { conclusionText } from "./conclusion-text.js";
import { plural } from "./number-text.js";
import { resultText } from "./result-text.js";
import { triesText } from "./tries-text.js";

const tolerated: readonly Verdict[] = ["warn", "flaky"];

/** The results that fail a run whatever its options are. */
export function failuresOf({ results }: Report): Result[] {
  return results.filter(({ verdict }) => failsRun(verdict));
}

/** The results that are let pass, and should be seen to all the same. */
export function warningsOf({ results }: Report): Result[] {
  return results.filter(({ verdict }) => tolerated.includes(verdict));
}

/** Whether a result is one that somebody should see to. */
export function isProblem({ verdict }: Result): boolean {
  return failsRun(verdict) || tolerated.includes(verdict);
}

/** What went wrong, on one line: the failure in a sentence, and how many further cases of it there are. */
export function problemText(result: Result): string {
  const { headline } = resultText(result);
  const further = result.further?.length ?? 0;
  const more = further === 0 ? [] : [`(and ${plural(further, "further case")})`];
  return [headline, ...more, ...triesText(result)].join(" ");
}

/**
 * Why a run does not conform of which no single result says so: it was cut short, or proved nothing. Formats that
 * know results alone would otherwise show such a run as a success.
 */
export function unprovedText(report: Report): string | undefined {
  const { results, summary } = report;
  const told = results.some(({ verdict }) => failsRun(verdict, summary));
  return summary.conforms || (told && (summary.notRun ?? 0) === 0) ? undefined : conclusionText(report);
}
