import { type ChildProcess, spawn } from "node:child_process";

/** A run in a process of its own. */
export interface OneRun {
  /** Resolves to the exit code. */
  readonly ended: Promise<number>;
  /** Asks for its end, as Ctrl-C does; asked again, it ends at once. */
  stop(): void;
}

/**
 * Runs this program once more, with these arguments: whatever a run has loaded is gone with its process. The process is
 * in a group of its own, so that Ctrl-C comes to it by way of its parent alone, and once.
 */
export function startRun(args: readonly string[]): OneRun {
  const [node = process.execPath, program = ""] = process.argv;
  const child: ChildProcess = spawn(node, [...process.execArgv, program, ...args], {
    // Over the channel the process learns when this one is gone.
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
  });
  const ended = new Promise<number>((resolve) => {
    child.on("exit", (code) => resolve(code ?? 1));
    child.on("error", () => resolve(1));
  });
  return { ended, stop: () => child.kill("SIGINT") };
}
