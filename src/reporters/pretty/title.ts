import type { RequirementSummary, Result, Verdict } from "../../results/index.js";
import { isSpared } from "../text/baseline-text.js";
import { safeLine } from "../text/safe-text.js";
import { markOf } from "./marks.js";
import type { Page } from "./page.js";

// A requirement that fails, or is tolerated with a warning, needs no word beside its sign.
const howItEnded: Partial<Record<Verdict, string>> = {
  timeout: "hung",
  crash: "crashed",
  error: "could not be tested",
  xpass: "holds, though the baseline lists it",
  flaky: "flaky",
};

/** The requirement that did not hold: its sign, id and level, how it ended, and what it asks for. */
export function writeTitle(page: Page, result: Result, requirement: RequirementSummary | undefined): void {
  const { paint } = page;
  const mark = markOf(result.verdict, paint);
  const ended = isSpared(result) ? "new since the baseline" : howItEnded[result.verdict];
  const level = ended === undefined ? result.level : `${result.level}, ${ended}`;
  page.gap();
  page.drawn(
    `${mark.paint(mark.symbol)} ${paint.strong(safeLine(result.requirement))}  ${paint.faint(level)}`,
  );
  if (requirement) page.text(safeLine(requirement.title, 400), { indent: 2, style: paint.faint });
}
