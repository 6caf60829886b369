import type { Command } from "commander";
import type { CommandContext } from "../run-command.js";
import { collect, shared } from "../shared-options.js";

const examples = `
Examples:
  $ zarr-store-conform bench ./mystore.js
  $ zarr-store-conform bench ./mystore.js --grep get-suffix --time 5
  $ zarr-store-conform bench ./mystore.js --against ./oldstore.js
  $ zarr-store-conform bench ./mystore.js --against HEAD~1 --fail-on-slower

Exit codes: 0 timed, 1 nothing could be timed, or slower with --fail-on-slower, 2 wrong usage or a store that
cannot be loaded, 130 interrupted.`;

/** Adds `bench [store]` to the program. What it needs is loaded when it is called. */
export function addBench(
  program: Command,
  context: CommandContext,
  run: Command,
  exit: (code: number) => void,
): void {
  program
    .command("bench")
    .argument(
      "[store]",
      "a module (./mystore.js, ./mystore.ts), a package, `memory:` or `file:<directory>`, or a name in the configuration; else those of the configuration",
    )
    .description("timings alone, or of two stores against each other")
    .option("--against <store|revision>", "another store, or a git revision of this one, such as HEAD~1")
    .option("--min-effect <percent>", "the smallest difference that matters (default 5); with --against")
    .option("--fail-on-slower", "exit with 1 where the store is slower; with --against")
    .option("--time <seconds>", "how long to measure in all (default 20; 60 with --against)")
    .option(
      "-g, --grep <pattern>",
      "only workloads whose id matches, such as get-suffix; repeatable",
      collect,
    )
    .addOption(shared.dialect())
    .addOption(shared.timeout())
    .option("--seed <seed>", "what the order of samples is drawn from (default 0)")
    .addOption(shared.config())
    .addOption(shared.noConfig())
    .addOption(shared.store())
    .option("--json", "as JSON")
    .addOption(shared.color())
    .addOption(shared.noColor())
    .addHelpText("after", examples)
    .action(async (store: string | undefined, given: Record<string, unknown>) => {
      const { benchStores } = await import("./bench-stores.js");
      exit(await benchStores(store, given, run, context));
    });
}
