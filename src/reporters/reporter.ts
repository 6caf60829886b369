import type { RunEvent } from "../results/index.js";

/** Follows a run and tells of it. */
export interface Reporter {
  /** Called for every event of a run, in order. A single `end` event is enough to show a finished report. */
  onEvent(event: RunEvent): void;
}

/** Where a reporter writes to: a terminal, a pipe or a file. */
export interface Output {
  write(text: string): void;
  /** Whether what was written can be rewritten, as on a terminal. */
  readonly isTTY: boolean;
  /** Width in characters. Asked anew each time, since a terminal's may change. */
  readonly columns: number;
  /** Whether colours may be used. */
  readonly color: boolean;
  /** Whether symbols beyond ASCII can be shown; yes, unless it says otherwise. */
  readonly unicode?: boolean;
}

/** What a reporter may be told beside the run. */
export interface ReporterOptions {
  /** Shows all calls, all cases and every requirement. */
  verbose?: boolean;
  /** The command line that runs one requirement alone. */
  command?: (requirementId: string) => string;
  /** The command line that brings the baseline up to date, where the run was held against one. */
  updateBaseline?: string;
  /** The path of the store's module, where the report calls the store by another name. */
  module?: string;
  /** The directory that the run was started in, which the store's relative path starts from. */
  cwd?: string;
}

/** Makes a reporter that writes to one output. */
export type CreateReporter = (output: Output, options: ReporterOptions) => Reporter;
