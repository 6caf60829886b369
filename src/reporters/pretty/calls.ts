import type { CallEvidence } from "../../results/index.js";
import type { ReporterOptions } from "../reporter.js";
import type { Place } from "../text/at-once.js";
import { type CallLine, callLines } from "../text/call-text.js";
import { plural } from "../text/number-text.js";
import { widthOf } from "../text/width.js";
import type { Page } from "./page.js";

/** The calls that led to a failure, numbered; what does not fit beside its call stands below it. */
export function writeCalls(page: Page, journal: readonly CallEvidence[], options: ReporterOptions): void {
  const lines = callLines(journal, { all: options.verbose === true });
  if (lines.length === 0) return;
  page.gap();
  const anyAtOnce = lines.some((line) => line.kind === "call" && line.atOnce !== undefined);
  const heading = anyAtOnce ? "Calls, in brackets those at once" : "Calls";
  page.text(heading, { indent: 2, style: page.paint.strong });
  const digits = Math.max(...lines.map((line) => (line.kind === "call" ? String(line.seq).length : 0)));
  for (const [index, line] of lines.entries()) {
    if (line.kind === "call") writeCall(page, line, digits);
    else {
      const words = `… ${plural(line.count, index === 0 ? "earlier call" : "further call")}`;
      page.text(words, { indent: digits + 6, style: page.paint.faint });
    }
  }
}

const brackets: Record<Place, string> = { first: "┌", within: "│", last: "└" };

function writeCall(page: Page, line: CallLine & { kind: "call" }, digits: number): void {
  const { paint } = page;
  const bracket = line.atOnce === undefined ? "" : `${brackets[line.atOnce]} `;
  const lead = `${String(line.seq).padStart(digits)}  ${bracket}`;
  const style = line.pending ? paint.warn : line.failed ? paint.bad : undefined;
  const together = `${line.call} → ${line.outcome}`;
  if (4 + lead.length + widthOf(together) <= page.width) {
    const outcome = style ? style(line.outcome) : line.outcome;
    page.drawn(`    ${paint.faint(lead)}${line.call} ${paint.faint("→")} ${outcome}`);
    return;
  }
  page.text(line.call, { indent: 4, lead, leadStyle: paint.faint });
  page.text(line.outcome, {
    indent: 4 + lead.length,
    lead: "→ ",
    leadStyle: paint.faint,
    ...(style ? { style } : {}),
  });
}
