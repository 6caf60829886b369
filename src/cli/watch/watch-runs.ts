import path from "node:path";
import type { Writable } from "node:stream";
import { plural } from "../../reporters/text/number-text.js";
import { safeLine } from "../../reporters/text/safe-text.js";
import { exitCodes } from "../exit-code.js";
import { onChange } from "./changes.js";
import { keysText, onKey } from "./keys.js";
import { startRun } from "./one-run.js";
import { watchedFiles } from "./watched-files.js";
import { Wishes } from "./wishes.js";

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
export async function watchRuns(context: WatchContext): Promise<number> {
  const { args, signal, stdin } = context;
  const wishes = new Wishes();
  const interrupt = () => wishes.want("interrupt");
  signal.addEventListener("abort", interrupt, { once: true });
  const releaseKeys = onKey(stdin, (wish) => wishes.want(wish));
  let flags: readonly string[] = [];
  try {
    for (;;) {
      const code = await runOnce([...args, ...flags], wishes, {
        ...context,
        hasKeys: releaseKeys !== undefined,
      });
      if (wishes.interrupted) return exitCodes.interrupted;
      if (wishes.wish === "quit") return code;
      flags = wishes.wish === "failed" ? ["--failed"] : [];
    }
  } finally {
    releaseKeys?.();
    signal.removeEventListener("abort", interrupt);
  }
}

/** Runs, and waits until something is wished for or a file has changed. Resolves to the exit code of the run. */
async function runOnce(
  args: readonly string[],
  wishes: Wishes,
  { entries, cwd, stderr, hasKeys }: Pick<WatchContext, "entries" | "cwd" | "stderr"> & { hasKeys: boolean },
): Promise<number> {
  wishes.forget();
  const files = watchedFiles(entries);
  const stopWatching = onChange(files, (file) => {
    if (!hasKeys) stderr.write(`\n${safeLine(path.relative(cwd, file))} has changed.\n`);
    wishes.want("rerun");
  });
  if (hasKeys) stderr.write(clearScreen);
  const run = startRun(args);
  wishes.onWish(() => run.stop());
  const code = await run.ended;
  if (wishes.wish === undefined) {
    const what = `Watching ${plural(files.size, "file")} for changes`;
    stderr.write(`\n${what}${hasKeys ? `; ${keysText}` : ""}.\n`);
    await new Promise<void>((resolve) => wishes.onWish(resolve));
  }
  stopWatching();
  return code;
}
