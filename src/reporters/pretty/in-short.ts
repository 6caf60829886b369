import type { Report } from "../../results/index.js";
import { byAdvice } from "../text/alike.js";
import { plural } from "../text/number-text.js";
import { failuresOf } from "../text/problems.js";
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
  page.heading("In short");
  const { paint } = page;
  const byCount = [...byAdvice(failures)].sort(([, one], [, other]) => other.length - one.length);
  for (const [advice, results] of byCount) {
    page.text(advice, { indent: 2, lead: `${results.length} × `, leadStyle: paint.bad });
    const ids = results.slice(0, named).map(({ requirement }) => safeLine(requirement));
    const more = results.length > named ? [`and ${plural(results.length - named, "other")}`] : [];
    page.text([...ids, ...more].join(", "), { indent: 6, style: paint.faint });
  }
}
