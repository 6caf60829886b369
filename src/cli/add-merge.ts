import type { Command } from "commander";
import type { MergeFlags } from "./merge-command.js";
import type { CommandContext } from "./run-command.js";
import { collect, shared } from "./shared-options.js";

/** Adds `merge`, whose parts are loaded when it is called. */
export function addMerge(
  program: Command,
  { terminal }: CommandContext,
  run: Command,
  exit: (code: number) => void,
): void {
  program
    .command("merge")
    .argument("<reports...>", "the JSON reports of the shards of a run")
    .description("the shards of a run as one report")
    .option(
      "-r, --reporter <name[=file]>",
      "as for run; repeatable (default those of the configuration, else pretty)",
      collect,
    )
    .addOption(shared.config())
    .addOption(shared.noConfig())
    .addOption(shared.verbose())
    .addOption(shared.color())
    .addOption(shared.noColor())
    .action(async (files: string[], flags: MergeFlags) => {
      const { mergeCommand } = await import("./merge-command.js");
      const { saidBeside } = await import("./settings/said-beside.js");
      exit(await mergeCommand(files, flags, terminal, await saidBeside(run, { ...flags }, terminal)));
    });
}
