import { type ChildProcess, fork } from "node:child_process";

/** More objects than any scenario needs, and fewer than would take the machine down with them. In MiB. */
export const heapLimit = 1024;

/**
 * Scenarios leave little behind: a small nursery holds less memory, and is no slower. What is left is not looked
 * through before it is worth it, which takes a tenth off the time of a run. The compiled code of a scenario is kept
 * when it has run, so that the next process need not compile it.
 */
const options = [
  `--max-old-space-size=${heapLimit}`,
  "--max-semi-space-size=4",
  "--initial-heap-size=32",
  "--no-flush-bytecode",
  // Node 20 optimises early what then runs a few times more: a tenth of a run goes into that. Later ones do not.
  ...(process.versions.v8?.startsWith("11.3.") ? ["--interrupt-budget=264000"] : []),
];

/** On Windows a group of its own would open a window, and cannot be ended as one. */
export const ownGroup = process.platform !== "win32";

/**
 * Starts a process for a store to run in.
 *
 * @param module the file that it runs
 */
export function forkChild(module: URL): ChildProcess {
  return fork(module, {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // A group of its own, so that what the store starts is ended with it, and Ctrl-C comes to the supervisor alone.
    detached: ownGroup,
    execArgv: options,
  });
}
