import type { Report, Result } from "../../results/index.js";
import type { ReporterOptions } from "../reporter.js";
import { mendingCommand } from "../text/baseline-text.js";
import { errorLines } from "../text/error-text.js";
import { bytesOf, errorOf, outputOf } from "../text/evidence-of.js";
import { furtherTexts } from "../text/further-text.js";
import { hexDiff } from "../text/hex-diff.js";
import { plural } from "../text/number-text.js";
import { resultText } from "../text/result-text.js";
import { safeLine, safeLines } from "../text/safe-text.js";
import { sourceText } from "../text/source-text.js";
import { triesText } from "../text/tries-text.js";
import { writeCalls } from "./calls.js";
import { markOf } from "./marks.js";
import type { Page } from "./page.js";
import { writeTitle } from "./title.js";

const besideFrom = 100;

/** Longer scripts are for a file; and so many lines of one are shown where there is no command that writes it. */
const pasted = 120;
const mostLines = 1000;
const printedLines = 20;

/** A failure in full: everything that is needed to understand it, find it, and see it again. */
export function writeFailure(
  page: Page,
  result: Result,
  report: Pick<Report, "requirements">,
  options: ReporterOptions,
): void {
  const { paint } = page;
  const text = resultText(result);
  const mark = markOf(result.verdict, paint);
  const requirement = report.requirements[result.requirement];
  writeTitle(page, result, requirement);
  page.gap();
  page.text(text.headline, { indent: 2, style: mark.paint });
  for (const detail of [...text.details, ...triesText(result)]) page.text(detail, { indent: 2 });
  writeCalls(page, result.journal ?? [], options);
  writeBytes(page, result);
  for (const further of furtherTexts(result, { all: options.verbose === true })) {
    page.gap();
    page.text(further, { indent: 2 });
  }
  writeError(page, result, options);
  writeOutput(page, result);
  if (requirement && requirement.sources.length > 0) {
    part(page, "Source");
    for (const source of requirement.sources) {
      page.text(sourceText(source), { indent: 4 });
      if (source.url !== undefined) page.verbatim(source.url, { indent: 4, style: paint.code });
    }
  }
  if (requirement?.why) {
    part(page, "Why it matters");
    page.text(safeLine(requirement.why, 1000), { indent: 4 });
  }
  if (text.hint !== undefined) {
    part(page, "Hint");
    page.text(text.hint, { indent: 4, style: paint.good });
  }
  writeAgain(page, result, options);
}

function part(page: Page, title: string): void {
  page.gap();
  page.text(title, { indent: 2, style: page.paint.strong });
}

function writeBytes(page: Page, { failure }: Result): void {
  const bytes = failure && bytesOf(failure);
  if (bytes === undefined) return;
  part(page, "Bytes");
  const { paint } = page;
  const diff = hexDiff(bytes.expected, bytes.received, {
    columns: page.width - 4,
    beside: page.width >= besideFrom,
    ...(paint.colored ? { paint: { expected: paint.good, received: paint.bad } } : {}),
  });
  for (const line of diff) page.drawn(`    ${line}`);
}

function writeError(page: Page, { failure }: Result, options: ReporterOptions): void {
  const error = failure && errorOf(failure);
  if (error === undefined) return;
  part(page, "Error");
  for (const line of errorLines(error, options.verbose ? 50 : 8)) {
    // A terminal opens the place in a frame, if it is in one piece.
    if (/^ *at .*:\d+:\d+\)?$/.test(line)) page.verbatim(line, { indent: 4 });
    else page.text(line, { indent: 4 });
  }
}

function writeOutput(page: Page, { failure }: Result): void {
  const output = failure && outputOf(failure);
  if (output === undefined) return;
  part(page, "Printed before");
  for (const line of safeLines(output.split("\n").slice(-printedLines).join("\n"), printedLines)) {
    page.text(line, { indent: 4, style: page.paint.faint });
  }
}

/** How to see it again: by hand, and with this tool. */
function writeAgain(page: Page, result: Result, options: ReporterOptions): void {
  const { requirement, reproduction } = result;
  const { command } = options;
  const mending = mendingCommand(result, options);
  if (mending !== undefined) {
    part(page, "Bring the baseline up to date");
    page.verbatim(mending, { indent: 4, style: page.paint.code });
  }
  const alone = command?.(requirement);
  if (reproduction !== undefined) writeScript(page, reproduction, alone, options);
  if (alone !== undefined) {
    part(page, "Run it alone");
    page.verbatim(alone, { indent: 4, style: page.paint.code });
  }
}

/** A script to paste; of one that is too long for that, how to have it as a file. */
function writeScript(
  page: Page,
  script: string,
  alone: string | undefined,
  { verbose }: ReporterOptions,
): void {
  part(page, "Reproduction");
  const count = script.trimEnd().split("\n").length;
  if (alone === undefined || verbose || count <= pasted) {
    for (const line of safeLines(script, mostLines, 2000)) page.verbatim(line, { indent: 4 });
    return;
  }
  page.text(`A script of ${plural(count, "line")}. As a file:`, { indent: 4 });
  page.verbatim(`${alone} --write-repro repro`, { indent: 4, style: page.paint.code });
}
