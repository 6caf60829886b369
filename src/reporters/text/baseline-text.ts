import { failsRun, type Report, type Result } from "../../results/index.js";
import type { ReporterOptions } from "../reporter.js";
import { countText, plural } from "./number-text.js";
import { safeCode, safeLine } from "./safe-text.js";

/** The results that are broken as the user's baseline says. */
export function knownFailures({ results }: Report): Result[] {
  return results.filter(({ verdict }) => verdict === "xfail");
}

/** The results whose requirements are newer than the user's baseline. */
function newResults({ results }: Report): Result[] {
  return results.filter(({ baseline }) => baseline?.standing === "new");
}

/** Why a known failure is let be, as the user wrote it. */
export function reasonText({ baseline }: Result): string {
  const reason = baseline?.standing === "listed" ? safeLine(baseline.reason, 400) : "";
  return reason.trim() === "" ? "no reason given" : reason;
}

/** What the baseline adds to a result that did not hold, in sentences. */
export function baselineDetails(result: Result): string[] {
  const { baseline, failure, verdict } = result;
  if (isSpared(result)) {
    return ["The requirement is newer than the baseline: it fails the run once that is brought up to date."];
  }
  if (!isOtherwise(result) || baseline?.standing !== "listed") return [];
  const recorded = baseline.code === undefined ? "any failure" : safeCode(baseline.code, 60);
  const found =
    verdict === "error" ? "it could not be tested" : `this is ${safeCode(failure?.code ?? verdict, 60)}`;
  return [`The baseline lists it as ${recorded}, and ${found}. (${reasonText(result)})`];
}

/** Whether a result is let pass for the only reason that its requirement is newer than the baseline. */
export function isSpared({ baseline }: Result): boolean {
  return baseline?.standing === "new" && baseline.spared !== undefined;
}

/** Whether a result is at odds with the baseline: it holds, or is broken in another way than recorded. */
export function isAtOdds(result: Result): boolean {
  return result.verdict === "xpass" || isOtherwise(result);
}

/** The command that brings the baseline up to date, for a result that is at odds with it. */
export function mendingCommand(result: Result, { updateBaseline }: ReporterOptions): string | undefined {
  return isAtOdds(result) ? updateBaseline : undefined;
}

/** What the run was held against, in a line; undefined where it was nothing. */
export function baselineText(report: Report): string | undefined {
  const { baseline } = report;
  if (baseline === undefined) return undefined;
  const { file, suiteVersion, entries } = baseline;
  const fresh = newResults(report);
  const broken = fresh.filter(isBroken).length;
  const verdict = broken === 0 ? "none of them broken" : `${countText(broken)} of them broken`;
  const newer =
    fresh.length === 0 ? [] : [`${plural(fresh.length, "requirement")} newer than that, ${verdict}`];
  return safeLine(
    [`baseline ${file} of suite ${suiteVersion}: ${plural(entries, "entry", "entries")}`, ...newer].join(
      "; ",
    ),
    400,
  );
}

function isOtherwise(result: Result): boolean {
  return result.baseline?.standing === "listed" && result.verdict !== "xpass" && isBroken(result);
}

function isBroken({ verdict }: Result): boolean {
  return failsRun(verdict, { strict: true, failOnFlaky: true });
}
