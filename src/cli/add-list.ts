import type { Command } from "commander";
import { dialects } from "../results/index.js";
import { type ListOptions, listCommand } from "./list-command.js";
import type { CommandContext } from "./run-command.js";
import { hidden, shared } from "./shared-options.js";

/** Adds `list`. */
export function addList(program: Command, { terminal }: CommandContext, exit: (code: number) => void): void {
  program
    .command("list")
    .description("suites and requirements, with levels and sources")
    .addOption(shared.grep())
    .addOption(shared.grepInvert())
    .addOption(shared.suite())
    .option("-d, --dialect <name>", `only what speaks to stores of it: ${dialects.join(", ")}`)
    .option("--json", "as JSON")
    .option("--config <file>", "the configuration, whose suites are listed too")
    .addOption(shared.suites())
    .addOption(hidden("--color"))
    .addOption(hidden("--no-color"))
    .action(async (options: ListOptions) => exit(await listCommand(options, terminal)));
}
