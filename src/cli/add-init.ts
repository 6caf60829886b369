import type { Command } from "commander";
import type { CommandContext } from "./run-command.js";

/** Adds `init [store]`, whose parts are loaded when it is called. */
export function addInit(program: Command, { terminal }: CommandContext, exit: (code: number) => void): void {
  program
    .command("init")
    .argument("[store]", "the module of the store, where there is one already")
    .description("a starter store module, configuration, tests and CI step, fitted to the project")
    .action(async (store: string | undefined) => {
      const { initCommand } = await import("./init-command.js");
      exit(await initCommand(store, terminal));
    });
}
