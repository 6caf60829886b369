import path from "node:path";
import type { Writable } from "node:stream";
import { plural } from "../../reporters/text/number-text.js";
import { safeLine } from "../../reporters/text/safe-text.js";
import { exitCodes } from "../exit-code.js";
import { onChange } from "./changes.js";
import { keysText, onKey, type Wish } from "./keys.js";
import { startRun } from "./one-run.js";
import { watchedFiles } from "./watched-files.js";

/** What watching works with. */
export interface WatchContext {
  /** The arguments of each run. */
  args: readonly string[];
  /** The files whose imports are followed. */
  entries: readonly string[];
  cwd: string;
  signal: AbortSignal;
  stdin: NodeJS.ReadStream;
  /** Where it is told what is watched; not where reports go. */
  stderr: Writable & { isTTY?: boolean };
}

const clearScreen = "\u001b[2J\u001b[3J\u001b[H";

/**
 * Runs, each time in a fresh process, whenever a file has changed that the run depends on, or a key says so. Resolves
 * to the exit code of the last run when that is enough, or to 130 when interrupted; nothing is then left behind.
 */
export async function watchRuns({
  args,
  entries,
  cwd,
  signal,
  stdin,
  stderr,
}: WatchContext): Promise<number> {
  let wish: Wish | undefined;
  let wake = () => {};
  let interrupts = 0;
  const want = (wanted: Wish) => {
    // A run that is asked twice to end does so at once, without clearing up.
    const waits = wish !== undefined;
    wish = wanted;
    if (!waits) wake();
  };
  const interrupt = () => {
    interrupts += 1;
    wish = "interrupt";
    wake();
  };
  signal.addEventListener("abort", interrupt, { once: true });
  const releaseKeys = onKey(stdin, (wanted) => (wanted === "interrupt" ? interrupt() : want(wanted)));
  let flags: readonly string[] = [];
  try {
    for (;;) {
      wish = undefined;
      const files = watchedFiles(entries);
      const stopWatching = onChange(files, (file) => {
        if (releaseKeys === undefined) stderr.write(`\n${safeLine(path.relative(cwd, file))} has changed.\n`);
        want("rerun");
      });
      if (releaseKeys) stderr.write(clearScreen);
      const run = startRun([...args, ...flags]);
      wake = () => run.stop();
      const code = await run.ended;
      if (wish === undefined) {
        const what = `Watching ${plural(files.size, "file")} for changes`;
        stderr.write(`\n${what}${releaseKeys ? `; ${keysText}` : ""}.\n`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      stopWatching();
      const next = wish as Wish | undefined;
      if (interrupts > 0) return exitCodes.interrupted;
      if (next === "quit") return code;
      flags = next === "failed" ? ["--failed"] : [];
    }
  } finally {
    releaseKeys?.();
    signal.removeEventListener("abort", interrupt);
  }
}
