import { Command, Option } from "commander";
import { suiteVersion } from "../../suites/index.js";
import { reporterNames } from "../reporters/index.js";
import { dialects } from "../results/index.js";
import { addMerge } from "./add-merge.js";
import { addBench } from "./bench/add-bench.js";
import type { CompareFlags } from "./compare/compare-command.js";
import { explainCommand } from "./explain-command.js";
import { type ListOptions, listCommand } from "./list-command.js";
import type { CommandContext } from "./run-command.js";
import { runStores } from "./run-stores.js";
import type { SuiteOptions } from "./settings/catalogue.js";
import { version } from "./version.js";

const examples = `Examples:
  $ zarr-store-conform ./mystore.js
  $ zarr-store-conform ./mystore.ts --suite byte-range --no-bench
  $ zarr-store-conform ./mystore.js -r junit=out.xml -r html=report.html
  $ zarr-store-conform explain byte-range.suffix-zero

Exit codes: 0 conforms, 1 does not, 2 wrong usage or a store that cannot be
loaded, 70 a mistake of this program, 130 interrupted, 141 the reader has gone.`;

const collect = (value: string, before: string[] = []) => [...before, value];

/** The options of a command as its own help has them, for the help of the whole program. */
function optionsText(command: Command): string {
  const help = command.createHelp();
  help.prepareContext({ helpWidth: 80, outputHasColors: false });
  const options = help.visibleOptions(command).filter(({ long }) => long !== "--help");
  const width = Math.max(...options.map((option) => help.optionTerm(option).length));
  const items = options.map((option) =>
    help.formatItem(help.optionTerm(option), width, help.optionDescription(option), help),
  );
  return help.formatItemList(`Options of ${command.name()}:`, items, help).join("\n");
}

/** The command line: every command with its flags. */
export function makeProgram(context: CommandContext, exit: (code: number) => void): Command {
  const { terminal } = context;
  const program = new Command("zarr-store-conform")
    .usage("[run] [store] [options]")
    .description("Tells the author of a Zarr store whether the store keeps the Zarr store contract.")
    .version(`${version} (suites ${suiteVersion})`)
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .showSuggestionAfterError()
    .showHelpAfterError("Run `zarr-store-conform --help` to see how it is called.")
    .exitOverride();
  const run = addRun(program, context, exit);
  program.addHelpText("after", () => `\n${optionsText(run)}\n${examples}`);
  program
    .command("list")
    .description("suites and requirements, with levels and sources")
    .option("-g, --grep <pattern>", "only requirements whose id or title matches; repeatable", collect)
    .option("--grep-invert <pattern>", "none whose id or title matches; repeatable", collect)
    .option("-s, --suite <id>", "only this suite; repeatable", collect)
    .option("-d, --dialect <name>", `only what speaks to stores of it: ${dialects.join(", ")}`)
    .option("--json", "as JSON")
    .option("--config <file>", "the configuration, whose suites are listed too")
    .option("--suites <file>", "suites of your own, from a module; repeatable", collect)
    .addOption(new Option("--color").hideHelp())
    .addOption(new Option("--no-color").hideHelp())
    .action(async (options: ListOptions) => exit(await listCommand(options, terminal)));
  addCompare(program, context, run, exit);
  program
    .command("explain")
    .argument("<id>", "a requirement, such as byte-range.suffix-zero")
    .description("the requirement, why it matters, its source, a correct example")
    .option("--config <file>", "the configuration, whose suites are known too")
    .option("--suites <file>", "suites of your own, from a module; repeatable", collect)
    .addOption(new Option("--color").hideHelp())
    .addOption(new Option("--no-color").hideHelp())
    .action(async (id: string, options: SuiteOptions) => exit(await explainCommand(id, options, terminal)));
  addBench(program, context, run, exit);
  addMerge(program, context, run, exit);
  program
    .command("init")
    .argument("[store]", "the module of the store, where there is one already")
    .description("a starter store module, configuration, tests and CI step, fitted to the project")
    .action(async (store: string | undefined) => {
      const { initCommand } = await import("./init-command.js");
      exit(await initCommand(store, terminal));
    });
  return program;
}

function addCompare(
  program: Command,
  { terminal }: CommandContext,
  run: Command,
  exit: (code: number) => void,
): void {
  program
    .command("compare")
    .argument("<before>", "a report that `--reporter json=<file>` wrote")
    .argument("<after>", "a later one")
    .description("two reports: what broke, what was mended, what got slower")
    .option("-r, --reporter <name[=file]>", "pretty, markdown or json; repeatable (default pretty)", collect)
    .option("--strict", "a new warning, or another way of failing, is a regression too")
    .addOption(new Option("--no-strict").hideHelp())
    .option("--config <file>", "the configuration, whose `strict` counts")
    .addOption(new Option("--no-config", "look for no configuration").hideHelp())
    .option("--color", "colour the output")
    .option("--no-color", "do not colour the output")
    .action(async (before: string, after: string, flags: CompareFlags) => {
      const { compareCommand } = await import("./compare/compare-command.js");
      const { saidBeside } = await import("./settings/said-beside.js");
      const beside = await saidBeside(run, { ...flags }, terminal);
      exit(await compareCommand([before, after], flags, terminal, beside));
    });
}

function addRun(program: Command, context: CommandContext, exit: (code: number) => void): Command {
  return program
    .command("run", { isDefault: true })
    .argument(
      "[store]",
      "a module (./mystore.js, ./mystore.ts), a package, `memory:` or `file:<directory>`; else those of the configuration",
    )
    .description("test a store (the default command)")
    .option("-g, --grep <pattern>", "only requirements whose id or title matches; repeatable", collect)
    .option("--grep-invert <pattern>", "none whose id or title matches; repeatable", collect)
    .option("-s, --suite <id>", "only this suite; repeatable", collect)
    .option("--config <file>", "the configuration (default zarr-store-conform.config.{ts,js,mjs,json})")
    .addOption(new Option("--no-config", "look for no configuration").hideHelp())
    .option("--store <name>", "only this store of the configuration; repeatable", collect)
    .option("--suites <file>", "suites of your own, from a module; repeatable", collect)
    .option("-t, --timeout <ms>", "how long one call of the store may take (default 5000)")
    .option("--concurrency <n>", "how many requirements are tried at once at the most (default 48)")
    .option("-d, --dialect <name>", `${dialects.join(", ")}; detected where not given`)
    .option(
      "-r, --reporter <name[=file]>",
      `${reporterNames.join(", ")}, or the path of one's own; repeatable (default pretty)`,
      collect,
    )
    .option("--strict", "warnings fail the run")
    .option("--bail [n]", "end the run at the first failure, or at the nth (`--bail=3`)")
    .option("--shard <i/n>", "only the ith of n shares; `merge` joins their JSON reports")
    .option("--watch", "run again, in a fresh process, when the store or what it imports changes")
    .option("--failed", "only what failed when this store was last run")
    .option("--retry <n>", "try what fails up to n times more; what then holds is flaky")
    .option("--fail-on-flaky", "flaky requirements fail the run")
    .option("--repeat <n>", "try each requirement n times; where verdicts differ, the run fails")
    .option("--write-repro <dir>", "write each failure as a script that needs nothing of this tool")
    .option("--baseline <file>", "what is known to fail, with reasons; it does not fail the run")
    .option("--update-baseline", "write what fails into the baseline (default conformance-baseline.json)")
    .option("--reason <text>", "the reason of what --update-baseline adds")
    .option("--seed <seed>", "where random choices begin (default 0); `7:3:1` replays a counterexample")
    .option("--runs <count>", "how many random commands are made (default 300)")
    .option("--large", "also try offsets past 2^31 and 2^32, where the store can hold such values")
    .option("--no-bench", "leave the timings out")
    .option("--profile", "say where the time of each scenario went; they then run one at a time")
    .addOption(new Option("--bench").hideHelp())
    .addOption(new Option("--no-strict").hideHelp())
    .addOption(new Option("--no-large").hideHelp())
    .addOption(new Option("--no-fail-on-flaky").hideHelp())
    .addOption(new Option("--no-in-process").hideHelp())
    .addOption(new Option("--no-verbose").hideHelp())
    .option(
      "--in-process",
      "run the store in this process, for a debugger; a store that hangs then hangs the run",
    )
    .option("--verbose", "show all failures, calls, cases, requirements and output in full")
    .option("--color", "colour the output")
    .option("--no-color", "do not colour the output")
    .action(async (store: string | undefined, _flags: unknown, command: Command) => {
      exit(await runStores(store, command, context));
    });
}
