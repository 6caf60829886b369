import { forkChild } from "../runner/child-process.js";
import { loadCompiled } from "./compiled.js";

/** The name of the built script; the build fills it in. */
declare const programScript: string;

/** Commands that run no store, and so need no process for one. */
const withoutStore = [
  "list",
  "explain",
  "compare",
  "init",
  "merge",
  "help",
  "--help",
  "-h",
  "--version",
  "-V",
];

/** Where these are given, stores run in this process, or in those of further runs. */
const elsewhere = ["--in-process", "--watch"];

/**
 * Runs the program on this process: its arguments, its streams, its signals, its exit code. The process for the store
 * is started before all else, and starts up while the rest of the program is loaded.
 */
export async function start(): Promise<void> {
  const args = process.argv.slice(2);
  const runs = args.length > 0 && !args.some((arg) => withoutStore.includes(arg) || elsewhere.includes(arg));
  const first = runs ? forkChild(new URL("./child.cjs", import.meta.url)) : undefined;
  const { exports, keep } = loadCompiled<typeof import("./program.js")>(
    programScript,
    import.meta.url,
    "program",
  );
  const { start } = await exports.program();
  await start(args, first, runs ? keep : () => {});
}
