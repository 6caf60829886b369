import { appendFile, stat } from "node:fs/promises";
import { githubSummary, mostSummaryBytes } from "../../reporters/github/summary.js";
import type { ReporterOptions } from "../../reporters/index.js";
import type { Report } from "../../results/index.js";

/** Adds the summary of a run to the file that GitHub shows for the step, within what the step may still say. */
export async function appendStepSummary(
  file: string,
  report: Report,
  options: ReporterOptions,
): Promise<void> {
  await appendFile(file, githubSummary(report, options, mostSummaryBytes - (await sizeOf(file))));
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    // The runner makes the file; where it has not, it is empty.
    return 0;
  }
}
