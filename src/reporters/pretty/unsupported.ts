import type { Report, Result } from "../../results/index.js";
import { plural } from "../text/number-text.js";
import { safeLine } from "../text/safe-text.js";
import { padTo, widthOf } from "../text/width.js";
import type { Page } from "./page.js";

/** What was not tried and why: for each capability that the store lacks, and for what the user left out. */
export function writeUntried(page: Page, report: Report): void {
  const lacking = report.results.filter((result) => result.verdict === "unsupported");
  const left = report.results.filter((result) => result.verdict === "skip");
  writeGroups(page, "Not supported", joined(groups(lacking, report)));
  writeGroups(page, "Left out", groups(left, report));
}

interface Group {
  name: string;
  count: number;
  reason: string;
}

function groups(results: readonly Result[], { store }: Report): Group[] {
  const byName = new Map<string, Group>();
  for (const { notTried } of results) {
    const capability = notTried?.capability;
    const known = store.capabilities.find((one) => one.capability === capability);
    const reason = known?.reason ?? notTried?.reason ?? "no reason given";
    const name = capability ?? "";
    const key = JSON.stringify([name, reason]);
    const group = byName.get(key);
    if (group) group.count += 1;
    else byName.set(key, { name: safeLine(name, 40), count: 1, reason: safeLine(reason, 400) });
  }
  return [...byName.values()];
}

/** Where several capabilities are lacking for one reason, it is said once, with their names behind it. */
function joined(found: readonly Group[]): Group[] {
  const reasons = new Set(found.map(({ reason }) => reason));
  return [...reasons].flatMap((reason) => {
    const alike = found.filter((group) => group.reason === reason);
    if (alike.length === 1) return alike;
    const count = alike.reduce((sum, group) => sum + group.count, 0);
    const names = alike.map(({ name }) => name).join(", ");
    return [{ name: `${alike.length} capabilities`, count, reason: `${reason}: ${names}` }];
  });
}

function writeGroups(page: Page, title: string, found: readonly Group[]): void {
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
