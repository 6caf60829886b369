import type { Printed, Result } from "../../results/index.js";
import { durationText } from "../text/number-text.js";
import { printedLines } from "../text/printed-text.js";
import { safeLine } from "../text/safe-text.js";
import { markOf } from "./marks.js";
import type { Page } from "./page.js";

/** One requirement in the list of all: its sign, how long it took or why it was not tried, and what was printed. */
export function writeLine(page: Page, result: Result): void {
  const { verdict, requirement, notTried, durationMs, output } = result;
  const mark = markOf(verdict, page.paint);
  const reason = notTried && [notTried.capability, notTried.reason].filter(Boolean).join(": ");
  const end = reason === undefined ? durationText(durationMs) : `${verdict}: ${safeLine(reason, 400)}`;
  page.text(`${safeLine(requirement)}  ${end}`, {
    indent: 6,
    lead: `${mark.symbol} `,
    leadStyle: mark.paint,
    style: page.paint.faint,
  });
  if (output) writeLines(page, output, 10);
}

/** What the store printed, below a heading. */
export function writePrinted(page: Page, title: string, printed: Printed): void {
  if (printed.text.trim() === "") return;
  page.heading(title);
  writeLines(page, printed, 2);
}

function writeLines(page: Page, printed: Printed, indent: number): void {
  for (const line of printedLines(printed)) {
    page.text(line, { indent, lead: "│ ", leadStyle: page.paint.faint });
  }
}
