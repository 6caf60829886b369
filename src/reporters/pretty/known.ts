import type { Result } from "../../results/index.js";
import { reasonText } from "../text/baseline-text.js";
import { plural } from "../text/number-text.js";
import { problemText } from "../text/problems.js";
import { safeLine } from "../text/safe-text.js";
import type { Page } from "./page.js";

/** What is known to fail: each with the reason why it is let be, and in short how it fails. */
export function writeKnown(page: Page, results: readonly Result[]): void {
  if (results.length === 0) return;
  const { paint } = page;
  page.heading(plural(results.length, "known failure"));
  for (const result of results) {
    page.drawn(`– ${safeLine(result.requirement)}  ${paint.faint(result.level)}`);
    page.text(reasonText(result), { indent: 2 });
    page.text(problemText(result), { indent: 2, style: paint.faint });
  }
}
