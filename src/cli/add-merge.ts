import { type Command, Option } from "commander";
import type { MergeFlags } from "./merge-command.js";
import type { CommandContext } from "./run-command.js";

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
    .option("--config <file>", "the configuration (default zarr-store-conform.config.{ts,js,mjs,json})")
    .addOption(new Option("--no-config", "look for no configuration").hideHelp())
    .option("--verbose", "show all failures, calls, cases, requirements and output in full")
    .option("--color", "colour the output")
    .option("--no-color", "do not colour the output")
    .action(async (files: string[], flags: MergeFlags) => {
      const { mergeCommand } = await import("./merge-command.js");
      const { saidBeside } = await import("./settings/said-beside.js");
      exit(await mergeCommand(files, flags, terminal, await saidBeside(run, { ...flags }, terminal)));
    });
}

const collect = (value: string, before: string[] = []) => [...before, value];
