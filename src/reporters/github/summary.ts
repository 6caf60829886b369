import type { Report, Result } from "../../results/index.js";
import { codeBlock, codeElement } from "../markdown/escape.js";
import {
  conclusionBlock,
  knownBlock,
  mendingBlock,
  problemsBlock,
  scopeBlock,
  suitesBlock,
} from "../markdown/overview.js";
import { plainFailure } from "../pretty/plain-failure.js";
import type { ReporterOptions } from "../reporter.js";
import { plural } from "../text/number-text.js";
import { failuresOf } from "../text/problems.js";
import { safeLine } from "../text/safe-text.js";

/** The bytes that the summaries of one step may take; of a longer one GitHub shows nothing. */
export const mostSummaryBytes = 1024 * 1024;

const mostProblems = 100;
const noteBytes = 200;

/**
 * The job summary of a run as Markdown: the verdict, the suites, and each failure in full, folded. What does not
 * fit is left out, and said to be.
 *
 * @param limit bytes of UTF-8 that there is room for
 */
export function githubSummary(report: Report, options: ReporterOptions, limit = mostSummaryBytes): string {
  const conclusion = `## zarr-store-conform\n\n${conclusionBlock(report)}\n\n`;
  const overview = [
    ...suitesBlock(report),
    ...problemsBlock(report, mostProblems),
    ...mendingBlock(report, options),
    ...knownBlock(report, mostProblems),
    scopeBlock(report),
  ];
  const text = `${conclusion}${overview.map((block) => `${block}\n\n`).join("")}`;
  if (byteLength(text) + noteBytes > limit) return byteLength(conclusion) > limit ? "" : conclusion;
  return text + details(report, options, limit - byteLength(text) - noteBytes);
}

function details(report: Report, options: ReporterOptions, limit: number): string {
  const failures = failuresOf(report);
  let text = "";
  let room = limit;
  for (const [index, failure] of failures.entries()) {
    const block = detailBlock(failure, report, options);
    room -= byteLength(block);
    if (room < 0) {
      const left = failures.length - index;
      return `${text}There is no room for the details of ${plural(left, "further failure")}; the log has them.\n\n`;
    }
    text += block;
  }
  return text;
}

function detailBlock(result: Result, report: Report, options: ReporterOptions): string {
  const title = `${result.verdict} ${codeElement(safeLine(result.requirement))}`;
  const text = codeBlock(plainFailure(result, report, options));
  return `<details>\n<summary>${title}</summary>\n\n${text}\n\n</details>\n\n`;
}

function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
