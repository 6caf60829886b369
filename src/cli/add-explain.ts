import type { Command } from "commander";
import { explainCommand } from "./explain-command.js";
import type { CommandContext } from "./run-command.js";
import type { SuiteOptions } from "./settings/catalogue.js";
import { hidden, shared } from "./shared-options.js";

/** Adds `explain <id>`. */
export function addExplain(
  program: Command,
  { terminal }: CommandContext,
  exit: (code: number) => void,
): void {
  program
    .command("explain")
    .argument("<id>", "a requirement, such as byte-range.suffix-zero")
    .description("the requirement, why it matters, its source, a correct example")
    .option("--config <file>", "the configuration, whose suites are known too")
    .addOption(shared.suites())
    .addOption(hidden("--color"))
    .addOption(hidden("--no-color"))
    .action(async (id: string, options: SuiteOptions) => exit(await explainCommand(id, options, terminal)));
}
