import type { Comparison, RequirementChange, TimingChange } from "../../results/comparison/comparison.js";
import { withSymbols } from "../pretty/ascii.js";
import { Page } from "../pretty/page.js";
import { createPaint } from "../pretty/paint.js";
import type { Output } from "../reporter.js";
import {
  type ComparisonPart,
  caveatsOf,
  comparedText,
  happenedText,
  partsOf,
  runText,
  verdictsText,
} from "../text/comparison-text.js";
import { plural } from "../text/number-text.js";
import { safeLine } from "../text/safe-text.js";
import { adviceText, changeText, mediansText, restText } from "../text/timing-change-text.js";

const mostQuiet = 20;

/** A comparison for people; the last line says whether something broke. */
export function writePretty(comparison: Comparison, to: Output): void {
  const output = withSymbols(to);
  const page = new Page(output.columns, createPaint(output.color));
  const { paint } = page;
  page.gap();
  page.text(runText(comparison.before), { lead: "before  ", leadStyle: paint.faint });
  page.text(runText(comparison.after), { lead: "after   ", leadStyle: paint.faint });
  for (const caveat of caveatsOf(comparison)) page.text(caveat, { lead: "! ", leadStyle: paint.warn });
  for (const part of partsOf(comparison)) writePart(page, part);
  writeTimings(page, comparison);
  page.gap();
  const mark = comparison.regressed ? "✗" : "✓";
  const style = comparison.regressed ? paint.bad : paint.good;
  page.verbatim(`${mark} ${comparedText(comparison)}`, { style: (text) => paint.strong(style(text)) });
  output.write(page.toString());
}

function writePart(page: Page, { title, tone, changes }: ComparisonPart): void {
  page.heading(`${plural(changes.length, "requirement")} ${title}`);
  const marks = { bad: "✗", warning: "!", good: "✓", neutral: "·" };
  const { paint } = page;
  const style = { bad: paint.bad, warning: paint.warn, good: paint.good, neutral: paint.faint }[tone];
  const shown = tone === "neutral" ? changes.slice(0, mostQuiet) : changes;
  for (const change of shown) {
    page.drawn(
      `  ${style(marks[tone])} ${safeLine(change.requirement)}  ${paint.faint(`${change.level}, ${verdictsText(change)}`)}`,
    );
    writeWhat(page, change);
  }
  if (shown.length < changes.length) {
    page.text(`… and ${changes.length - shown.length} more`, { indent: 4, style: paint.faint });
  }
}

function writeWhat(page: Page, change: RequirementChange): void {
  const happened = happenedText(change);
  if (happened !== undefined && change.after?.verdict !== "pass") page.text(happened, { indent: 4 });
}

function writeTimings(page: Page, comparison: Comparison): void {
  const { slower, faster } = comparison;
  const rest = restText(comparison);
  if (slower.length + faster.length + rest.length === 0) return;
  page.heading("Timings");
  writeChanges(page, "slower", slower);
  writeChanges(page, "faster", faster);
  for (const text of rest) page.text(text, { indent: 2, style: page.paint.faint });
  const advice = adviceText(comparison);
  if (advice === undefined) return;
  page.gap();
  page.text(advice, { indent: 2, style: page.paint.faint });
}

function writeChanges(page: Page, title: string, changes: readonly TimingChange[]): void {
  const style = title === "slower" ? page.paint.warn : page.paint.good;
  for (const timing of changes) {
    const { workload, change } = timing;
    const extent = change === undefined ? "" : `: ${changeText(change)}`;
    page.text(`${safeLine(workload, 60)}${extent}; median ${mediansText(timing)}`, {
      indent: 2,
      lead: `${title}  `,
      leadStyle: style,
    });
  }
}
