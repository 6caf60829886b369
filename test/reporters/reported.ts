import type { CreateReporter, Output, ReporterOptions } from "../../src/reporters/reporter.js";
import type { Report } from "../../src/results/index.js";
import { recordingOutput } from "./recording-output.js";

/** What a reporter writes of a finished report, of which it is given the last event alone. */
export function reported(
  create: CreateReporter,
  report: Report,
  options: ReporterOptions = {},
  output: Partial<Output> = {},
): string {
  const recording = recordingOutput(output);
  create(recording, options).onEvent({ type: "end", report });
  return recording.text;
}
