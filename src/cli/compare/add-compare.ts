import type { Command } from "commander";
import type { CommandContext } from "../run-command.js";
import { collect, hidden, shared } from "../shared-options.js";
import type { CompareFlags } from "./compare-command.js";

/** Adds `compare <before> <after>`, whose parts are loaded when it is called. */
export function addCompare(
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
    .addOption(hidden("--no-strict"))
    .option("--config <file>", "the configuration, whose `strict` counts")
    .addOption(shared.noConfig())
    .addOption(shared.color())
    .addOption(shared.noColor())
    .action(async (before: string, after: string, flags: CompareFlags) => {
      const { compareCommand } = await import("./compare-command.js");
      const { saidBeside } = await import("../settings/said-beside.js");
      const beside = await saidBeside(run, { ...flags }, terminal);
      exit(await compareCommand([before, after], flags, terminal, beside));
    });
}
