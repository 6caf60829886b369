import type { Report, Result } from "../../results/index.js";
import type { ReporterOptions } from "../reporter.js";
import { toldInFull } from "../text/alike.js";
import { baselineText, knownFailures } from "../text/baseline-text.js";
import { conclusionText, triedResults } from "../text/conclusion-text.js";
import { durationText, plural } from "../text/number-text.js";
import { failuresOf, problemText, warningsOf } from "../text/problems.js";
import { writeFailure } from "./failure.js";
import { writeInShort } from "./in-short.js";
import { writeKnown } from "./known.js";
import { writePrinted } from "./line.js";
import { markOf } from "./marks.js";
import type { Page } from "./page.js";
import { writeProfile } from "./profile.js";
import { writeSuites } from "./suites.js";
import { writeTimings } from "./timings.js";
import { writeTitle } from "./title.js";
import { writeUntried } from "./unsupported.js";
import { writeWarning } from "./warning.js";

/** Everything that is said once the run has ended; the verdict on the store is the last line. */
export function writeReport(page: Page, report: Report, options: ReporterOptions): void {
  if (options.verbose && report.output)
    writePrinted(page, "Printed outside of any scenario, or by file descriptor", report.output);
  writeSuites(page, report, options);
  writeFailures(page, report, options);
  const warnings = warningsOf(report);
  if (warnings.length > 0) page.heading(plural(warnings.length, "warning"));
  for (const result of warnings) writeWarning(page, result, report, options);
  writeKnown(page, knownFailures(report));
  if (report.timings) writeTimings(page, report.timings);
  writeProfile(page, report);
  writeUntried(page, report);
  writeInShort(page, report);
  writeConclusion(page, report);
}

/** Every failure below a heading that counts them, in full but where many are alike. */
export function writeFailures(page: Page, report: Report, options: ReporterOptions): void {
  const failures = failuresOf(report);
  if (failures.length === 0) return;
  const inFull = options.verbose ? new Set(failures) : toldInFull(failures);
  page.heading(plural(failures.length, "failure"));
  const brief = failures.length - inFull.size;
  if (brief > 0) page.text(briefly(brief), { style: page.paint.faint });
  let last: Result | undefined;
  for (const result of failures) {
    const isFull = inFull.has(result);
    if (last && (isFull || inFull.has(last))) writeRule(page);
    if (isFull) writeFailure(page, result, report, options);
    else writeBrief(page, result, report);
    last = result;
  }
}

const briefly = (count: number) =>
  `${plural(count, "failure")} like others before ${count === 1 ? "it is" : "them are"} told in brief; ` +
  "`--verbose`, or a run of one alone, tells all.";

/** A failure of which others like it are told in full: what it is about, and what happened. */
function writeBrief(page: Page, result: Result, report: Report): void {
  writeTitle(page, result, report.requirements[result.requirement]);
  page.text(problemText(result), { indent: 2, style: markOf(result.verdict, page.paint).paint });
}

function writeRule(page: Page): void {
  page.gap();
  page.drawn(page.paint.faint("─".repeat(Math.min(page.width, 80))));
}

/** How much was tried, and, in the last line, whether the store conforms. */
export function writeConclusion(page: Page, report: Report): void {
  const { paint } = page;
  const { conforms, assertions, durationMs } = report.summary;
  page.gap();
  page.text(
    `${plural(triedResults(report).length, "requirement")}, ${plural(assertions, "assertion")}, ${durationText(durationMs)}; ` +
      `suite ${report.suiteVersion}, seed ${report.seed}, ${report.environment.runtime} ${report.environment.runtimeVersion}`,
    { style: paint.faint },
  );
  const against = baselineText(report);
  if (against !== undefined) page.text(against, { style: paint.faint });
  const line = `${conforms ? "✓" : "✗"} ${conclusionText(report)}`;
  page.verbatim(line, { style: (text) => paint.strong(conforms ? paint.good(text) : paint.bad(text)) });
}
