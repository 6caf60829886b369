import type { Report, Result } from "../../results/index.js";
import { plural } from "../text/number-text.js";
import { failuresOf } from "../text/problems.js";
import { resultText } from "../text/result-text.js";
import { safeLine } from "../text/safe-text.js";
import type { Page } from "./page.js";

/** Fewer failures are seen at a glance as they are. */
const fewFailures = 4;

/** So many requirements are named of those that fail in one way. */
const named = 8;

/** Many failures at the end of a long page once more, by what they have in common: most stem from one mistake. */
export function writeInShort(page: Page, report: Report): void {
  const failures = failuresOf(report);
  if (failures.length < fewFailures) return;
  const groups = new Map<string, Result[]>();
  for (const result of failures) {
    const advice = adviceOf(result);
    groups.set(advice, [...(groups.get(advice) ?? []), result]);
  }
  page.heading("In short");
  const { paint } = page;
  const byCount = [...groups].sort(([, one], [, other]) => other.length - one.length);
  for (const [advice, results] of byCount) {
    page.text(advice, { indent: 2, lead: `${results.length} × `, leadStyle: paint.bad });
    const ids = results.slice(0, named).map(({ requirement }) => safeLine(requirement));
    const more = results.length > named ? [`and ${plural(results.length - named, "other")}`] : [];
    page.text([...ids, ...more].join(", "), { indent: 6, style: paint.faint });
  }
}

/** What to do about a failure, in its first sentence; else what happened. */
function adviceOf(result: Result): string {
  const { headline, hint } = resultText(result);
  // A full stop within a name or a number ends no sentence.
  return /^.+?[.](?=\s|$)/.exec(hint ?? headline)?.[0] ?? hint ?? headline;
}
