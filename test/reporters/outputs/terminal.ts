import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { OutputOptions, ReporterOutputs } from "../../../src/cli/reporter-outputs.js";
import { openReporters } from "../../../src/cli/reporter-outputs.js";
import type { Terminal } from "../../../src/cli/terminal.js";
import type { Report } from "../../../src/results/index.js";
import { eventsOf } from "../recording-output.js";

/** A terminal that keeps what is written to it. */
export interface RecordingTerminal extends Terminal {
  readonly stdout: string;
  readonly stderr: string;
}

/** A fresh directory, gone after the test. */
export function scratch(): string {
  const directory = mkdtempSync(path.join(tmpdir(), "reporter-outputs-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A terminal in a fresh directory: a pipe outside of any workflow, unless it is told otherwise. */
export function recordingTerminal(overrides: Partial<Terminal> = {}): RecordingTerminal {
  const written = { out: "", err: "" };
  return {
    cwd: overrides.cwd ?? scratch(),
    env: {},
    isTTY: false,
    columns: 80,
    ...overrides,
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    get stdout() {
      return written.out;
    },
    get stderr() {
      return written.err;
    },
  };
}

/** Opens the reporters, plays a whole run to them, and finishes. */
export async function runThrough(
  given: string[],
  terminal: Terminal,
  report: Report,
  options: OutputOptions = {},
): Promise<ReporterOutputs> {
  const outputs = await openReporters(given, terminal, options);
  for (const event of eventsOf(report)) outputs.onEvent(event);
  await outputs.finish();
  return outputs;
}
