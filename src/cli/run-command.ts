import type { Report, RunEvent } from "../results/index.js";
import {
  type Child,
  defaultRunOptions,
  type Planned,
  plan,
  type RunOptions,
  supervise,
} from "../runner/index.js";
import { baselineOf } from "./baseline/baseline-of.js";
import { exitCodes } from "./exit-code.js";
import { rememberRun } from "./last-run/last-run.js";
import { openReporters } from "./reporter-outputs.js";
import { assertKept } from "./reporting/assert-kept.js";
import { parseReporters } from "./reporting/parse-reporters.js";
import { rerunCommand } from "./rerun-command.js";
import { type RunFlags, toRunOptions } from "./run-options.js";
import type { Target } from "./settings/target.js";
import type { Terminal } from "./terminal.js";

/** What a command needs beside its arguments. */
export interface CommandContext {
  terminal: Terminal;
  signal: AbortSignal;
  /** Makes a process for a store to run in. */
  makeChild(limitsHeap?: boolean): Child;
}

/** `run` for one store: the main job. Resolves to the exit code. */
export async function runCommand(
  target: Target,
  { terminal, signal, makeChild }: CommandContext,
): Promise<number> {
  const { specifier, flags, args, configured, catalogue } = target;
  const told: RunOptions = { ...defaultRunOptions, ...toRunOptions(flags), signal };
  // A selection that is empty is told before the store is loaded, which may take its time.
  const requirements = await select(plan(told, catalogue.suites), specifier, flags, terminal);
  assertInputsKept(target, terminal.cwd);
  const baseline = await baselineOf(target, { terminal, signal });
  const options = {
    ...told,
    only: requirements,
    ...(baseline && { knownToFail: baseline.use.listed }),
  };
  const reporting = await openReporters(flags.reporter ?? [], terminal, {
    color: flags.color,
    ...(flags.verbose && { verbose: true }),
    ...(baseline && { updateBaseline: baseline.update }),
    ...(target.module !== undefined && { module: target.module }),
    command: rerunCommand(args, flags),
  });
  const tell = (event: RunEvent) => reporting.onEvent(event);
  const onEvent = baseline?.use.follow(tell) ?? tell;
  const { cwd } = terminal;
  const suiteSources = catalogue.sources;
  const work = { ...options, specifier, cwd, requirements, suiteSources, ...(configured && { configured }) };
  const supervised = { ...options, onEvent, makeChild, catalogue: catalogue.suites };
  const report = await (flags.inProcess
    ? runHere(target, cwd, options, onEvent)
    : supervise(work, supervised));
  const held = baseline?.use.hold(report) ?? report;
  rememberRun(specifier, terminal, held);
  await reporting.finish();
  if (flags.writeRepro !== undefined) {
    const { writeRepro } = await import("./write-repro.js");
    await writeRepro(flags.writeRepro, held, rerunCommand(args, flags), terminal);
  }
  await baseline?.use.finish(report);
  if (signal.aborted) return exitCodes.interrupted;
  return held.summary.conforms ? exitCodes.conforms : exitCodes.broken;
}

function assertInputsKept({ specifier, module, configured, flags }: Target, cwd: string): void {
  const read = {
    "the configuration": [configured?.config.file],
    "the baseline": [flags.baseline],
    "the store": [specifier, module],
  };
  assertKept(parseReporters(flags.reporter ?? []), read, cwd);
}

async function select(
  planned: readonly Planned[],
  specifier: string,
  { failed }: RunFlags,
  terminal: Terminal,
): Promise<string[]> {
  const ids = planned.map(({ requirement }) => requirement.id);
  if (!failed) return ids;
  const { selectFailed } = await import("./last-run/select-failed.js");
  return selectFailed(ids, specifier, terminal);
}

async function runHere(
  { specifier, configured, catalogue }: Target,
  cwd: string,
  options: RunOptions,
  onEvent: (event: RunEvent) => void,
): Promise<Report> {
  const { loadConfigured } = await import("../config/load-configured.js");
  const { loadStore } = await import("../load/index.js");
  const { run } = await import("../runner/run.js");
  const { timeoutMs } = options;
  const loaded = await (configured
    ? loadConfigured(configured, timeoutMs)
    : loadStore(specifier, { cwd, timeoutMs }));
  return run(loaded, options, onEvent, catalogue.suites);
}
