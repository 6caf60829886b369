import { type Report, type Result, type Verdict, verdicts } from "../../results/index.js";
import { countText } from "../text/number-text.js";
import { safeLine } from "../text/safe-text.js";
import { widthOf } from "../text/width.js";
import { markOf } from "./marks.js";
import type { Page } from "./page.js";

// The worst verdict gives a suite its sign.
const bySeverity: readonly Verdict[] = [
  "crash",
  "timeout",
  "error",
  "fail",
  "xpass",
  "warn",
  "flaky",
  "pass",
  "xfail",
];
// What was not tried stands last, since its reason follows it.
const untried: readonly Verdict[] = ["skip", "unsupported"];
const columns: readonly Verdict[] = [...verdicts.filter((verdict) => !untried.includes(verdict)), ...untried];

/** The suites with their counts by verdict, in columns. */
export function writeSuites(page: Page, report: Report, options: { verbose?: boolean }): void {
  const suites = new Map<string, Result[]>();
  for (const result of report.results)
    suites.set(result.suite, [...(suites.get(result.suite) ?? []), result]);
  if (suites.size === 0) return;
  page.heading("Suites");
  const nameWidth = Math.max(...[...suites.keys()].map((name) => widthOf(safeLine(name, 60))));
  const widths = columnWidths([...suites.values()]);
  for (const [name, results] of suites) {
    const shown = safeLine(name, 60);
    const worst = bySeverity.find((verdict) => countOf(results, verdict) > 0) ?? "unsupported";
    const mark = markOf(worst, page.paint);
    const title = `${shown}${" ".repeat(nameWidth - widthOf(shown))}`;
    writeRow(page, `  ${mark.paint(mark.symbol)} ${title}`, nameWidth + 4, results, widths);
    if (options.verbose) for (const result of results) writeResult(page, result);
  }
}

function writeRow(
  page: Page,
  start: string,
  startWidth: number,
  results: Result[],
  widths: Map<Verdict, number>,
): void {
  let line = start;
  let width = startWidth;
  for (const [verdict, digits] of widths) {
    const count = countOf(results, verdict);
    const cell = `  ${countText(count).padStart(digits)} ${verdict}`;
    line += count === 0 ? " ".repeat(cell.length) : markOf(verdict, page.paint).paint(cell);
    width += cell.length;
  }
  const lacking = new Set(results.flatMap(({ notTried }) => notTried?.capability ?? []));
  const lacks = [...lacking].map((one) => safeLine(one, 40)).join(", ");
  const beside = width + 3 + lacks.length <= page.width;
  page.drawn(lacks !== "" && beside ? `${line} ${page.paint.faint(`(${lacks})`)}` : line);
  if (lacks !== "" && !beside) page.text(`lacks ${lacks}`, { indent: 6, style: page.paint.faint });
}

function writeResult(page: Page, { verdict, requirement }: Result): void {
  const mark = markOf(verdict, page.paint);
  page.text(safeLine(requirement), {
    indent: 6,
    lead: `${mark.symbol} `,
    leadStyle: mark.paint,
    style: page.paint.faint,
  });
}

/** The verdicts that occur, and the digits that their greatest count takes. */
function columnWidths(suites: Result[][]): Map<Verdict, number> {
  const widths = new Map<Verdict, number>();
  for (const verdict of columns) {
    const most = Math.max(...suites.map((results) => countOf(results, verdict)));
    if (most > 0) widths.set(verdict, countText(most).length);
  }
  return widths;
}

function countOf(results: readonly Result[], verdict: Verdict): number {
  return results.filter((result) => result.verdict === verdict).length;
}
