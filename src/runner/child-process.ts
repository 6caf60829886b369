import { type ChildProcess, fork } from "node:child_process";

/** More objects than any scenario needs, and fewer than would take the machine down with them. In MiB. */
export const heapLimit = 1024;

/** On Windows a group of its own would open a window, and cannot be ended as one. */
export const ownGroup = process.platform !== "win32";

/**
 * Starts a process for a store to run in.
 *
 * @param module the file that it runs
 * @param limitsHeap whether JavaScript's objects may take {@link heapLimit} there and no more. With flags of its own V8
 *   refuses the compiled code that is built into Node, and takes half as long again to start.
 */
export function forkChild(module: URL, limitsHeap = false): ChildProcess {
  return fork(module, {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // A group of its own, so that what the store starts is ended with it, and Ctrl-C comes to the supervisor alone.
    detached: ownGroup,
    execArgv: limitsHeap ? [`--max-old-space-size=${heapLimit}`] : [],
  });
}
