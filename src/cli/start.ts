import type { ChildProcess } from "node:child_process";
import { Child } from "../runner/child-handle.js";
import { exitCodes } from "./exit-code.js";
import { tellInternalError } from "./internal-error.js";
import { main } from "./main.js";

const childModule = new URL("./child.cjs", import.meta.url);

/** What a terminal, a supervisor or a CI runner asks for an end with. */
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Signals that come within so many milliseconds are one. */
const samePressMs = 400;

/**
 * Runs the program on this process: its streams, its signals, its exit code.
 *
 * @param args the arguments
 * @param first a process for a store that was started already
 * @param atEnd called when all is done and said
 */
export async function start(
  args: string[],
  first: ChildProcess | undefined,
  atEnd: () => void,
): Promise<void> {
  const children = first ? [new Child(first)] : [];
  const makeChild = (limitsHeap = false) => children.pop() ?? new Child(childModule, limitsHeap);
  const interrupted = new AbortController();
  for (const signal of endings) process.on(signal, () => interrupt(interrupted, signal));
  // Whoever started this one to watch it is gone, and nobody reads what comes of it.
  process.once("disconnect", () => interrupted.abort(new Error("disconnect")));
  process.stdout.on("error", leave);
  const { stdout, stderr } = process;
  const terminal = {
    cwd: process.cwd(),
    env: process.env,
    isTTY: stdout.isTTY === true,
    get columns() {
      return stdout.columns ?? 80;
    },
    out: (text: string) => stdout.write(text),
    err: (text: string) => stderr.write(text),
  };
  let code: number;
  try {
    code = await main(args, { terminal, signal: interrupted.signal, makeChild });
  } catch (error) {
    code = tellInternalError(error, terminal);
  }
  await Promise.all(children.map((child) => child.kill()));
  // The store may have left timers or sockets open: what is written is flushed, and then we leave.
  flush(stdout, () =>
    flush(stderr, () => {
      atEnd();
      process.exit(code);
    }),
  );
}

let firstAt = 0;

/** Asks for an end, and, asked once more, makes one: what is running is killed, and nothing is reported. */
function interrupt(interrupted: AbortController, signal: string): void {
  if (!interrupted.signal.aborted) {
    firstAt = performance.now();
    interrupted.abort(new Error(signal));
    // One Ctrl-C comes twice where the program is run by npm: from the terminal, and from npm.
  } else if (performance.now() - firstAt > samePressMs) process.exit(exitCodes.interrupted);
}

/** Calls back when all is written. The stream stays open, since it may be shared with the programs that come after. */
function flush(stream: NodeJS.WriteStream, done: () => void): void {
  // Bun calls back after an empty write before the pipe has drained.
  if ("bun" in process.versions) stream.end(done);
  else stream.write("", () => done());
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no error, and no verdict either. */
function leave({ code, message }: NodeJS.ErrnoException): void {
  if (code === "EPIPE") process.exit(exitCodes.closedPipe);
  process.stderr.write(`The output cannot be written: ${message}\n`, () => process.exit(exitCodes.usage));
}
