import type { Output, Reporter } from "../../src/reporters/reporter.js";
import type { Report, RunEvent } from "../../src/results/index.js";

/** An output that keeps what is written to it. */
export interface RecordingOutput extends Output {
  readonly text: string;
}

/** A pipe of 80 columns without colour, unless it is told otherwise. */
export function recordingOutput(overrides: Partial<Output> = {}): RecordingOutput {
  const written: string[] = [];
  return {
    isTTY: false,
    columns: 80,
    color: false,
    ...overrides,
    write: (text) => {
      written.push(text);
    },
    get text() {
      return written.join("");
    },
  };
}

/** The events of the run that ended in this report. */
export function eventsOf(report: Report): RunEvent[] {
  const { store, seed, requirements, results } = report;
  return [
    { type: "start", store, seed, requirements, planned: results.map(({ requirement }) => requirement) },
    ...results.flatMap((result): RunEvent[] => [
      { type: "scenario-start", requirement: result.requirement },
      { type: "scenario-end", requirement: result.requirement, verdict: result.verdict },
      { type: "result", result },
    ]),
    { type: "timings-start", workloads: 2 },
    { type: "timing", done: 1, workloads: 2 },
    { type: "end", report },
  ];
}

/** Gives a reporter all events of a run. */
export function play(reporter: Reporter, report: Report): void {
  for (const event of eventsOf(report)) reporter.onEvent(event);
}
