import type { Report, Result, Verdict } from "../../results/index.js";
import type { ReporterOptions } from "../reporter.js";
import { baselineDetails, baselineText, isAtOdds, knownFailures, reasonText } from "../text/baseline-text.js";
import { bySuite, verdictCounts } from "../text/by-suite.js";
import { conclusionText, triedResults } from "../text/conclusion-text.js";
import { environmentText } from "../text/environment-text.js";
import { countText, durationText, plural } from "../text/number-text.js";
import { failuresOf, problemText, warningsOf } from "../text/problems.js";
import { safeLine } from "../text/safe-text.js";
import { codeBlock, codeSpan, markdownOf, table } from "./escape.js";

/** The verdict on the store in a line. */
export function conclusionBlock(report: Report): string {
  return `**${report.summary.conforms ? "✓" : "✗"} ${markdownOf(conclusionText(report))}**`;
}

/** The suites with their counts by verdict; none where nothing was tried. */
export function suitesBlock(report: Report): string[] {
  const columns = [...verdictCounts(report.results).keys()];
  if (columns.length === 0) return [];
  const rows = bySuite(report).map(([suite, results]) => [
    markdownOf(safeLine(suite, 60)),
    ...cellsOf(results, columns),
  ]);
  const all = ["**all**", ...cellsOf(report.results, columns)];
  return [table(["suite", ...columns], rows.length > 1 ? [...rows, all] : rows)];
}

/** What failed and what was tolerated, a row each, of which at most so many are shown. */
export function problemsBlock(report: Report, most: number): string[] {
  const problems = [...failuresOf(report), ...warningsOf(report)];
  if (problems.length === 0) return [];
  const rows = problems
    .slice(0, most)
    .map((result) => [
      result.verdict,
      codeSpan(safeLine(result.requirement)),
      result.level,
      markdownOf([problemText(result), ...baselineDetails(result)].join(" ")),
    ]);
  const left = problems.length - rows.length;
  const found = table(["verdict", "requirement", "level", "what happened"], rows);
  return left > 0 ? [found, `And ${plural(left, "further one")}, not shown here.`] : [found];
}

/** The command that brings the baseline up to date, where a result is at odds with it. */
export function mendingBlock({ results }: Report, { updateBaseline }: ReporterOptions): string[] {
  if (updateBaseline === undefined || !results.some(isAtOdds)) return [];
  return [`Bring the baseline up to date:\n\n${codeBlock(safeLine(updateBaseline, 2000))}`];
}

/** What is known to fail and why it is let be, a row each, of which at most so many are shown. */
export function knownBlock(report: Report, most: number): string[] {
  const known = knownFailures(report);
  if (known.length === 0) return [];
  const rows = known
    .slice(0, most)
    .map((result) => [
      codeSpan(safeLine(result.requirement)),
      markdownOf(reasonText(result)),
      markdownOf(problemText(result)),
    ]);
  const left = known.length - rows.length;
  const found = table(["known to fail", "because", "what happened"], rows);
  return left > 0 ? [found, `And ${plural(left, "further one")}, not shown here.`] : [found];
}

/** How much was tried, with what. */
export function scopeBlock(report: Report): string {
  const { summary, suiteVersion, seed } = report;
  const tried = `${plural(triedResults(report).length, "requirement")}, ${plural(summary.assertions, "assertion")}`;
  const against = baselineText(report);
  const scope = `${tried}, ${durationText(summary.durationMs)}; suite ${suiteVersion}, seed ${seed}, ${environmentText(report)}`;
  return markdownOf(safeLine(against === undefined ? scope : `${scope}; ${against}`, 800));
}

function cellsOf(results: readonly Result[], columns: readonly Verdict[]): string[] {
  const counts = verdictCounts(results);
  return columns.map((verdict) => countText(counts.get(verdict) ?? 0).replace(/^0$/, ""));
}
