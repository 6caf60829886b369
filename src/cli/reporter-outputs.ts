import type { Output, Reporter, ReporterOptions } from "../reporters/index.js";
import type { Report } from "../results/index.js";
import { UsageError } from "../runner/index.js";
import { type Arranged, arrangeReporters, isDataFormat, isWorkflow } from "./reporting/arrange.js";
import { consoleOutput, plainOutput } from "./reporting/console-output.js";
import { Destination, FileDestination } from "./reporting/destination.js";
import { findReporter } from "./reporting/find-reporter.js";
import { parseReporters } from "./reporting/parse-reporters.js";
import { openReportFile } from "./reporting/report-file.js";
import type { Terminal } from "./terminal.js";

/** The reporters of a run, each with its destination. */
export interface ReporterOutputs extends Reporter {
  /**
   * Writes the files, each whole or not at all, and the job summary of a GitHub workflow. To be called when the
   * run is over, however it ended; a run that came to no end leaves the files as they were.
   *
   * @throws UsageError that names each file that could not be written and each reporter that failed
   */
  finish(): Promise<void>;
}

/** What the reporters may be told, and whether `--color` or `--no-color` was given. */
export interface OutputOptions extends ReporterOptions {
  color?: boolean | undefined;
}

/**
 * Makes the reporters that `--reporter` asks for, given as `name` or `name=file`, none for `pretty` alone, and
 * makes sure that their files can be written.
 *
 * @throws UsageError where a reporter is not known, a file cannot be written, or two would spoil each other's output
 * @throws LoadError where the module of a reporter cannot be imported
 */
export async function openReporters(
  given: readonly string[],
  terminal: Terminal,
  { color, ...options }: OutputOptions,
): Promise<ReporterOutputs> {
  const { cwd, env } = terminal;
  const told = { cwd, ...options };
  const arranged = arrangeReporters(parseReporters(given), env);
  // All names are looked up before any directory is made.
  const found = await Promise.all(
    arranged.map(async ({ name, to }) => ({ name, to, create: await findReporter(name, cwd) })),
  );
  const outputs = outputsOf(arranged, terminal, color);
  const destinations: Destination[] = [];
  const files = new Map<string, string>();
  for (const { name, to, create } of found) {
    if (typeof to === "string") {
      destinations.push(new Destination(name, create, outputs(name, to), told));
      continue;
    }
    const file = await openReportFile(to.file, cwd);
    const other = files.get(file.path);
    if (other !== undefined) {
      throw new UsageError(`\`${other}\` and \`${name}\` would both write \`${to.file}\`: name two files.`);
    }
    files.set(file.path, name);
    destinations.push(new FileDestination(name, create, file, told));
  }
  const summary = arranged.some(({ name }) => name === "github") ? env["GITHUB_STEP_SUMMARY"] : undefined;
  return outputsFor(destinations, (report) => summarize(summary, report, terminal, told));
}

function outputsFor(
  destinations: readonly Destination[],
  summarize: (report: Report) => Promise<void>,
): ReporterOutputs {
  let report: Report | undefined;
  return {
    onEvent(event) {
      for (const destination of destinations) destination.onEvent(event);
      if (event.type === "end") report = event.report;
    },
    async finish() {
      if (report !== undefined) await summarize(report);
      const ended = await Promise.allSettled(destinations.map((destination) => destination.finish()));
      const reasons = ended.flatMap((end): unknown[] => (end.status === "rejected" ? [end.reason] : []));
      const unforeseen = reasons.find((reason) => !(reason instanceof UsageError));
      if (unforeseen !== undefined) throw unforeseen;
      const messages = reasons.flatMap((reason) => (reason instanceof UsageError ? [reason.message] : []));
      if (messages.length > 0) throw new UsageError(messages.join("\n"));
    },
  };
}

function outputsOf(
  arranged: readonly Arranged[],
  terminal: Terminal,
  color: boolean | undefined,
): (name: string, stream: "stdout" | "stderr") => Output {
  const forPeople = arranged.filter(({ name, to }) => to === "stdout" && !isForPrograms(name));
  const shown = consoleOutput(terminal, {
    color,
    shared: forPeople.length > 1,
    inWorkflow: isWorkflow(terminal.env),
  });
  return (name, stream) => (isForPrograms(name) ? plainOutput(terminal, stream) : shown);
}

function isForPrograms(name: string): boolean {
  return name === "github" || isDataFormat(name);
}

/** The summary is an extra: where it cannot be written, that is said, and the run's verdict stands. */
async function summarize(
  file: string | undefined,
  report: Report,
  terminal: Terminal,
  options: ReporterOptions,
): Promise<void> {
  if (!file) return;
  const { appendStepSummary } = await import("./reporting/step-summary.js");
  try {
    await appendStepSummary(file, report, options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.err(`The job summary cannot be written to \`${file}\`: ${reason}.\n`);
  }
}
