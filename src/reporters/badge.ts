import type { Report } from "../results/index.js";
import type { CreateReporter } from "./reporter.js";
import { isSpared, knownFailures } from "./text/baseline-text.js";
import { triedResults } from "./text/conclusion-text.js";
import { countText, plural } from "./text/number-text.js";
import { failuresOf, warningsOf } from "./text/problems.js";

/** What shields.io makes a badge of. @see https://shields.io/badges/endpoint-badge */
export interface Badge {
  schemaVersion: 1;
  label: string;
  message: string;
  color: "brightgreen" | "green" | "yellow" | "red" | "lightgrey";
}

/** Writes the JSON that a shields.io endpoint badge reads. Nothing in it stems from the store. */
export const createBadgeReporter: CreateReporter = (output) => ({
  onEvent(event) {
    if (event.type === "end") output.write(`${JSON.stringify(badgeOf(event.report), undefined, 2)}\n`);
  },
});

/** The badge of a run: whether the store conforms, and to how much. */
export function badgeOf(report: Report): Badge {
  const badge = { schemaVersion: 1, label: "zarr store" } as const;
  const tried = triedResults(report).length;
  const failed = failuresOf(report).length;
  const known = knownFailures(report).length;
  const spared = report.results.filter(isSpared).length;
  if (report.summary.conforms && known + spared > 0) {
    const held = tried - known - spared;
    const counts = [
      `${countText(held)} of ${countText(tried)} ${held === 1 ? "holds" : "hold"}`,
      ...(known > 0 ? [`${countText(known)} known to fail`] : []),
      ...(spared > 0 ? [`${countText(spared)} newer ${spared === 1 ? "fails" : "fail"}`] : []),
    ];
    return { ...badge, message: counts.join(", "), color: "yellow" };
  }
  if (report.summary.conforms) {
    const color = warningsOf(report).length === 0 ? "brightgreen" : "green";
    const { shard } = report;
    // A part of the requirements is no ground for a claim.
    if (shard) return { ...badge, message: `shard ${shard.index} of ${shard.count}`, color: "lightgrey" };
    return { ...badge, message: `conforms (${plural(tried, "requirement")})`, color };
  }
  if (failed > 0) {
    const fail = failed === 1 ? "fails" : "fail";
    return { ...badge, message: `${countText(failed)} of ${countText(tried)} ${fail}`, color: "red" };
  }
  const unproved = (report.summary.notRun ?? 0) > 0 || tried === 0;
  return unproved
    ? { ...badge, message: "not tested to the end", color: "lightgrey" }
    : { ...badge, message: "does not conform", color: "red" };
}
