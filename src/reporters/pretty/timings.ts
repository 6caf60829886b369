import type { TimingsReport } from "../../results/index.js";
import { leftOutText } from "../text/left-out-text.js";
import { timingWarningTexts } from "../text/timing-warning-text.js";
import type { Page } from "./page.js";
import { timingRows } from "./timing-table.js";

/** The timings as a table, what is to be said of them, and what was left out. */
export function writeTimings(page: Page, { timings, leftOut }: TimingsReport): void {
  if (timings.length === 0 && leftOut.length === 0) return;
  page.heading("Timings");
  const rows = timings.length > 0 ? timingRows(timings, page.width) : [];
  for (const [index, row] of rows.entries()) page.drawn(index === 0 ? page.paint.faint(row) : row);
  if (timings.some(({ reference }) => reference)) {
    const text = "× memory: how many times as long as the embedded MemoryStore takes; ±: 95% interval.";
    page.text(text, { indent: 2, style: page.paint.faint });
  }
  for (const { what, reason } of timingWarningTexts(timings))
    page.text(reason, {
      indent: 2,
      lead: `! ${what}: `,
      leadStyle: page.paint.warn,
      style: page.paint.faint,
    });
  for (const { what, reason } of leftOutText(leftOut))
    page.text(reason, { indent: 2, lead: `– ${what}: `, style: page.paint.faint });
}
