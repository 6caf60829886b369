import { main } from "./main.js";

/** Runs the program on this process: its arguments, its streams, its signals, its exit code. */
export async function start(): Promise<void> {
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort(new Error("interrupted")));
  // A reader that has seen enough (`| head`) closes the pipe: that is no error.
  process.stdout.on("error", () => process.exit());
  const { stdout, stderr } = process;
  const code = await main(
    process.argv.slice(2),
    {
      cwd: process.cwd(),
      env: process.env,
      isTTY: stdout.isTTY === true,
      columns: stdout.columns ?? 80,
      out: (text) => stdout.write(text),
      err: (text) => stderr.write(text),
    },
    interrupted.signal,
  );
  // The store may have left timers or sockets open: what is written is flushed, and then we leave.
  stdout.write("", () => stderr.write("", () => process.exit(code)));
}
