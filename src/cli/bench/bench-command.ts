import { workloads } from "../../bench/index.js";
import type { ReadConfig } from "../../config/index.js";
import type { BenchReport, ComparisonReport } from "../../results/index.js";
import { benchAgainst } from "../../runner/bench/against.js";
import { type BenchOptions, bench } from "../../runner/bench/bench.js";
import { exitCodes } from "../exit-code.js";
import { consoleOutput } from "../reporting/console-output.js";
import type { CommandContext } from "../run-command.js";
import { type BenchFlags, selectWorkloads } from "./bench-options.js";
import { BenchProgressLine } from "./bench-progress.js";
import { benchTarget, findOther } from "./other-store.js";

/** Seconds, where nothing else is said: what a person waits for. */
const [timeAlone, timeAgainst] = [20, 60];

const defaults = { timeoutMs: 5000, seed: 0, minEffect: 5 };

/** `bench` of one store: timings alone, or of two stores against each other. Resolves to the exit code. */
export async function benchCommand(
  specifier: string,
  flags: BenchFlags,
  { terminal, signal, makeChild }: CommandContext,
  config?: ReadConfig,
): Promise<number> {
  const selected = selectWorkloads(
    workloads.map(({ id }) => id),
    flags.grep,
  );
  const output = consoleOutput(terminal, { color: flags.color, shared: false, inWorkflow: false });
  const line = new BenchProgressLine(terminal, output.isTTY && !flags.json);
  const seconds = flags.time ?? (flags.against === undefined ? timeAlone : timeAgainst);
  const options: BenchOptions = {
    target: benchTarget(
      specifier,
      { cwd: terminal.cwd, ...(flags.dialect && { dialect: flags.dialect }) },
      config,
    ),
    workloads: selected,
    budgetMs: seconds * 1000,
    timeoutMs: flags.timeout ?? defaults.timeoutMs,
    seed: flags.seed === undefined ? defaults.seed : Number(flags.seed),
    signal,
    makeChild,
    onProgress: (progress) => line.show(progress),
  };
  const report = await take(options, flags, config).finally(() => line.clear());
  if (report === undefined) {
    terminal.err("There are no timings.\n");
    return signal.aborted ? exitCodes.interrupted : exitCodes.broken;
  }
  if (flags.json) terminal.out(`${JSON.stringify(report, null, 2)}\n`);
  else {
    const { benchPage } = await import("../../reporters/pretty/bench.js");
    output.write(benchPage(report, output));
  }
  if (signal.aborted) return exitCodes.interrupted;
  return fails(report, flags) ? exitCodes.broken : exitCodes.conforms;
}

async function take(
  options: BenchOptions,
  { against, minEffect = defaults.minEffect }: BenchFlags,
  config: ReadConfig | undefined,
): Promise<BenchReport | ComparisonReport | undefined> {
  if (against === undefined) return bench(options);
  const other = await findOther(against, options.target, config);
  try {
    const report = await benchAgainst({ ...options, against: other.target, minEffect: minEffect / 100 });
    const { commit } = other;
    return report && commit
      ? { ...report, against: { ...report.against, specifier: against, commit } }
      : report;
  } finally {
    await other.dispose();
  }
}

/** Timings of which there are none prove nothing. */
function fails(report: BenchReport | ComparisonReport, { failOnSlower }: BenchFlags): boolean {
  if ("timings" in report) return report.timings.timings.length === 0;
  const { comparisons } = report;
  return (
    comparisons.length === 0 ||
    (failOnSlower === true && comparisons.some(({ verdict }) => verdict === "slower"))
  );
}
