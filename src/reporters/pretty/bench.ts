import type { BenchReport, ComparisonReport, TimedStore, TimingComparison } from "../../results/index.js";
import type { Output } from "../reporter.js";
import { intervalLine } from "../text/interval-line.js";
import { leftOutText, subjectText } from "../text/left-out-text.js";
import { durationText, shortNumber } from "../text/number-text.js";
import { ratioText } from "../text/ratio-text.js";
import { safeLine } from "../text/safe-text.js";
import { inconclusiveTexts, percent, verdictCounts, verdictText } from "../text/time-verdict-text.js";
import { type Column, columnRows } from "./column-rows.js";
import { Page } from "./page.js";
import { createPaint } from "./paint.js";
import { writeTimings } from "./timings.js";

/** What `bench` found, as text for people. */
export function benchPage(report: BenchReport | ComparisonReport, { columns, color }: Output): string {
  const page = new Page(columns, createPaint(color));
  page.gap();
  if ("timings" in report) {
    page.text(safeLine(report.store.name), { style: page.paint.strong });
    writeStore(page, "store", report.store);
    writeTimings(page, report.timings);
  } else writeComparison(page, report);
  return page.toString();
}

function writeStore(page: Page, label: string, { specifier, dialect, commit }: TimedStore): void {
  const at = commit === undefined ? "" : ` (${commit.slice(0, 10)})`;
  const lead = label.padEnd(10);
  page.text(`${safeLine(specifier, 300)}${at}, ${dialect}`, { indent: 2, lead, leadStyle: page.paint.faint });
}

const comparisonColumns: readonly Column<TimingComparison>[] = [
  { title: "operation", cell: ({ operation }) => safeLine(operation, 30), left: true },
  { title: "value", cell: subjectText },
  { title: "this", cell: ({ storeMs }) => durationText(storeMs), spare: 1 },
  { title: "other", cell: ({ againstMs }) => durationText(againstMs), spare: 1 },
  { title: "-25%    0    +33%", cell: ({ change }) => intervalLine(change), left: true, spare: 2 },
  { title: "this/other", cell: ({ change }) => ratioText(change) },
  { title: "other/itself", cell: ({ self }) => ratioText(self), spare: 3 },
  { title: "samples", cell: ({ samples }) => shortNumber(samples), spare: 5 },
  { title: "processes", cell: ({ processes }) => String(processes), spare: 4 },
  { title: "verdict", cell: ({ verdict }) => verdictText(verdict), left: true },
];

function writeComparison(page: Page, report: ComparisonReport): void {
  const { paint } = page;
  const { store, against, comparisons, leftOut, minEffect } = report;
  page.text(`${safeLine(store.name)} against ${safeLine(against.name)}`, { style: paint.strong });
  writeStore(page, "this", store);
  writeStore(page, "other", against);
  page.gap();
  if (comparisons.length > 0) {
    const [titles = "", ...rows] = columnRows(comparisonColumns, comparisons, page.width);
    page.drawn(paint.faint(titles));
    for (const [index, row] of rows.entries()) {
      const verdict = comparisons[index]?.verdict;
      page.drawn(verdict === "slower" ? paint.bad(row) : verdict === "faster" ? paint.good(row) : row);
    }
  }
  for (const { what, reason } of leftOutText(leftOut))
    page.text(reason, { indent: 2, lead: `– ${what}: `, style: paint.faint });
  page.gap();
  for (const text of inconclusiveTexts(report)) page.text(text, { style: paint.faint });
  page.text(
    `A difference of ${percent(minEffect)} matters. False alarms: one comparison in a hundred at the most, over all of its workloads.`,
    { style: paint.faint },
  );
  page.text(verdictCounts(report), { style: paint.strong });
}
