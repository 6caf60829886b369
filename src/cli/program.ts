import { Command } from "commander";
import { suiteVersion } from "../../suites/index.js";
import { addExplain } from "./add-explain.js";
import { addInit } from "./add-init.js";
import { addList } from "./add-list.js";
import { addMerge } from "./add-merge.js";
import { addRun } from "./add-run.js";
import { addBench } from "./bench/add-bench.js";
import { addCompare } from "./compare/add-compare.js";
import { optionsText } from "./options-text.js";
import type { CommandContext } from "./run-command.js";
import { version } from "./version.js";

const examples = `Examples:
  $ zarr-store-conform ./mystore.js
  $ zarr-store-conform ./mystore.ts --suite byte-range --no-bench
  $ zarr-store-conform ./mystore.js -r junit=out.xml -r html=report.html
  $ zarr-store-conform explain byte-range.suffix-zero

Exit codes: 0 conforms, 1 does not, 2 wrong usage or a store that cannot be
loaded, 70 a mistake of this program, 130 interrupted, 141 the reader has gone.`;

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
  addList(program, context, exit);
  addCompare(program, context, run, exit);
  addExplain(program, context, exit);
  addBench(program, context, run, exit);
  addMerge(program, context, run, exit);
  addInit(program, context, exit);
  return program;
}
