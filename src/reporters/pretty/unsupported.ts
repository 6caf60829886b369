import type { Report, Result } from "../../results/index.js";
import { plural } from "../text/number-text.js";
import { safeLine } from "../text/safe-text.js";
import { padTo, widthOf } from "../text/width.js";
import type { Page } from "./page.js";

/** What was not tried and why: for each capability that the store lacks, and for what the user left out. */
export function writeUntried(page: Page, report: Report): void {
  const lacking = report.results.filter((result) => result.verdict === "unsupported");
  const left = report.results.filter((result) => result.verdict === "skip");
  writeLines(page, "Not supported", linesOf(groups(lacking, report)));
  writeLines(page, "Left out", groups(left, report).map(lineOf));
}

interface Group {
  /** The missing capability; undefined where it was left out for another reason. */
  capability: string | undefined;
  reason: string;
  results: Result[];
}

function groups(results: readonly Result[], { store }: Report): Group[] {
  const found = new Map<string, Group>();
  for (const result of results) {
    const { capability, reason: told } = result.notTried ?? {};
    const known = store.capabilities.find((one) => one.capability === capability);
    const reason = known?.reason ?? told ?? "no reason given";
    const key = JSON.stringify([capability, reason]);
    const group = found.get(key) ?? { capability, reason, results: [] };
    group.results.push(result);
    found.set(key, group);
  }
  return [...found.values()];
}

interface Line {
  name: string;
  count: number;
  reason: string;
}

/** Where several capabilities are lacking for one reason, it is said once, with their names behind it. */
function linesOf(found: readonly Group[]): Line[] {
  const reasons = [...new Set(found.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => {
    const alike = found.filter((group) => group.reason === reason && group.capability !== undefined);
    const others = found.filter((group) => group.reason === reason && group.capability === undefined);
    if (alike.length < 2) return [...alike, ...others].map(lineOf);
    const count = alike.reduce((sum, { results }) => sum + results.length, 0);
    const names = alike.map(({ capability }) => safeLine(capability ?? "", 40)).join(", ");
    const joined = {
      name: `${alike.length} capabilities`,
      count,
      reason: `${safeLine(reason, 400)}: ${names}`,
    };
    return [joined, ...others.map(lineOf)];
  });
}

const lineOf = (group: Group): Line => ({
  name: safeLine(group.capability ?? placeOf(group.results), 40),
  count: group.results.length,
  reason: safeLine(group.reason, 400),
});

/** What it was that was not tried: the requirement, or the suite that all of them are of. */
function placeOf(results: readonly Result[]): string {
  const [first, ...others] = results;
  if (others.length === 0) return first?.requirement ?? "";
  const suites = new Set(results.map(({ suite }) => suite));
  return suites.size === 1 ? (first?.suite ?? "") : plural(suites.size, "suite");
}

function writeLines(page: Page, title: string, found: readonly Line[]): void {
  if (found.length === 0) return;
  page.heading(title);
  const nameWidth = Math.max(...found.map(({ name }) => widthOf(name)));
  const counts = found.map(({ count }) => plural(count, "requirement"));
  const countWidth = Math.max(...counts.map((count) => count.length));
  for (const [index, { name, reason }] of found.entries()) {
    const named = nameWidth === 0 ? "" : `${padTo(name, nameWidth)}  `;
    const lead = `– ${named}${(counts[index] ?? "").padStart(countWidth)}  `;
    page.text(reason, { indent: 2, lead, style: page.paint.faint });
  }
}
