import type { Report, Result, Verdict } from "../../results/index.js";
import { bySuite, verdictCounts } from "../text/by-suite.js";
import { countText } from "../text/number-text.js";
import { safeLine } from "../text/safe-text.js";
import { padTo, widthOf } from "../text/width.js";
import { writeLine } from "./line.js";
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

/** The suites with their counts by verdict, in columns. */
export function writeSuites(page: Page, report: Report, options: { verbose?: boolean }): void {
  const suites = bySuite(report).map(([suite, results]) => ({ name: safeLine(suite, 60), results }));
  if (suites.length === 0) return;
  page.heading("Suites");
  const nameWidth = Math.max(...suites.map(({ name }) => widthOf(name)));
  const widths = columnWidths(suites.map(({ results }) => results));
  for (const { name, results } of suites) {
    writeSuite(page, padTo(name, nameWidth), results, widths);
    if (options.verbose) for (const result of results) writeLine(page, result);
  }
}

function writeSuite(page: Page, name: string, results: Result[], widths: Map<Verdict, number>): void {
  const worst = bySeverity.find((verdict) => countOf(results, verdict) > 0) ?? "unsupported";
  const mark = markOf(worst, page.paint);
  const cells = [...widths].map(([verdict, digits]) => {
    const count = countOf(results, verdict);
    const text = `  ${countText(count).padStart(digits)} ${verdict}`;
    return { text: count === 0 ? " ".repeat(text.length) : text, paint: markOf(verdict, page.paint).paint };
  });
  const lacking = new Set(results.flatMap(({ notTried }) => notTried?.capability ?? []));
  const lacks = [...lacking].map((one) => safeLine(one, 40)).join(", ");
  const width = 4 + widthOf(name) + cells.reduce((sum, { text }) => sum + text.length, 0);
  if (width > page.width) {
    const counts = cells.map(({ text }) => text.trim()).filter((text) => text !== "");
    page.text(`${name.trimEnd()}: ${counts.join(", ")}`, {
      indent: 2,
      lead: `${mark.symbol} `,
      leadStyle: mark.paint,
    });
  } else {
    const beside = lacks !== "" && width + 3 + widthOf(lacks) <= page.width;
    const end = beside ? page.paint.faint(` (${lacks})`) : "";
    const counts = cells.map(({ text, paint }) => paint(text)).join("");
    page.drawn(`  ${mark.paint(mark.symbol)} ${name}${counts}${end}`);
    if (beside) return;
  }
  if (lacks !== "") page.text(`lacks ${lacks}`, { indent: 6, style: page.paint.faint });
}

/** The verdicts that occur, and the digits that their greatest count takes. */
function columnWidths(suites: Result[][]): Map<Verdict, number> {
  const widths = new Map<Verdict, number>();
  for (const verdict of verdictCounts(suites.flat()).keys()) {
    const most = Math.max(...suites.map((results) => countOf(results, verdict)));
    widths.set(verdict, countText(most).length);
  }
  return widths;
}

function countOf(results: readonly Result[], verdict: Verdict): number {
  return results.filter((result) => result.verdict === verdict).length;
}
