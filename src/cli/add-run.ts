import type { Command } from "commander";
import { reporterNames } from "../reporters/index.js";
import type { CommandContext } from "./run-command.js";
import { runStores } from "./run-stores.js";
import { collect, hidden, shared } from "./shared-options.js";

/** Adds `run [store]`, which is called where no command is named. The help has its options in this order. */
export function addRun(program: Command, context: CommandContext, exit: (code: number) => void): Command {
  const run = program
    .command("run", { isDefault: true })
    .argument(
      "[store]",
      "a module (./mystore.js, ./mystore.ts), a package, `memory:` or `file:<directory>`; else those of the configuration",
    )
    .description("test a store (the default command)");
  addSelection(run);
  addManner(run);
  addVerdicts(run);
  addFailures(run);
  addWork(run);
  addNegations(run);
  addSurroundings(run);
  return run.action(async (store: string | undefined, _flags: unknown, command: Command) => {
    exit(await runStores(store, command, context));
  });
}

/** What is tried. */
function addSelection(run: Command): void {
  run
    .addOption(shared.grep())
    .addOption(shared.grepInvert())
    .addOption(shared.suite())
    .addOption(shared.config())
    .addOption(shared.noConfig())
    .addOption(shared.store())
    .addOption(shared.suites());
}

/** How it is tried and told. */
function addManner(run: Command): void {
  run
    .addOption(shared.timeout())
    .option("--concurrency <n>", "how many requirements are tried at once at the most (default 48)")
    .addOption(shared.dialect())
    .option(
      "-r, --reporter <name[=file]>",
      `${reporterNames.join(", ")}, or the path of one's own; repeatable (default pretty)`,
      collect,
    );
}

/** What counts as failing, and what is run or tried again. */
function addVerdicts(run: Command): void {
  run
    .option("--strict", "warnings fail the run")
    .option("--bail [n]", "end the run at the first failure, or at the nth (`--bail=3`)")
    .option("--shard <i/n>", "only the ith of n shares; `merge` joins their JSON reports")
    .option("--watch", "run again, in a fresh process, when the store or what it imports changes")
    .option("--failed", "only what failed when this store was last run")
    .option("--retry <n>", "try what fails up to n times more; what then holds is flaky")
    .option("--fail-on-flaky", "flaky requirements fail the run")
    .option("--repeat <n>", "try each requirement n times; where verdicts differ, the run fails");
}

/** What becomes of failures. */
function addFailures(run: Command): void {
  run
    .option("--write-repro <dir>", "write each failure as a script that needs nothing of this tool")
    .option("--baseline <file>", "what is known to fail, with reasons; it does not fail the run")
    .option("--update-baseline", "write what fails into the baseline (default conformance-baseline.json)")
    .option("--reason <text>", "the reason of what --update-baseline adds");
}

/** What the scenarios work with, and what is measured. */
function addWork(run: Command): void {
  run
    .option("--seed <seed>", "where random choices begin (default 0); `7:3:1` replays a counterexample")
    .option("--runs <count>", "how many random commands are made (default 300)")
    .option("--large", "also try offsets past 2^31 and 2^32, where the store can hold such values")
    .option("--no-bench", "leave the timings out")
    .option("--profile", "say where the time of each scenario went; they then run one at a time");
}

/** What undoes a variable or a setting of the configuration. */
function addNegations(run: Command): void {
  run
    .addOption(hidden("--bench"))
    .addOption(hidden("--no-strict"))
    .addOption(hidden("--no-large"))
    .addOption(hidden("--no-fail-on-flaky"))
    .addOption(hidden("--no-in-process"))
    .addOption(hidden("--no-verbose"));
}

/** The process that it runs in, and the terminal that it writes to. */
function addSurroundings(run: Command): void {
  run
    .option(
      "--in-process",
      "run the store in this process, for a debugger; a store that hangs then hangs the run",
    )
    .addOption(shared.verbose())
    .addOption(shared.color())
    .addOption(shared.noColor());
}
