import { type FSWatcher, statSync, watch } from "node:fs";
import path from "node:path";

/** Editors write a file in several steps; so long nothing has to happen before it counts as changed, in ms. */
const settleMs = 60;

/** Where no events come, as on some network drives and mounts, it is looked this often, in milliseconds. */
const pollMs = 1000;

/**
 * Calls back once when one of the files has changed, come or gone since now. Directories are watched and not the files,
 * since most editors put a new file in place of the old one.
 *
 * @returns a function that ends the watch
 */
export function onChange(files: ReadonlySet<string>, changed: (file: string) => void): () => void {
  const before = new Map(Array.from(files, (file) => [file, signatureOf(file)]));
  const watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    clearTimeout(timer);
    clearInterval(poll);
    for (const watcher of watchers) watcher.close();
  };
  const look = () => {
    const file = [...before].find(([name, signature]) => signatureOf(name) !== signature)?.[0];
    if (file === undefined) return;
    stop();
    changed(file);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, settleMs);
  };
  const poll = setInterval(soon, pollMs);
  for (const directory of new Set(Array.from(files, (file) => path.dirname(file)))) {
    try {
      const watcher = watch(directory, soon);
      // A directory that goes away is looked for by polling.
      watcher.on("error", () => watcher.close());
      watchers.push(watcher);
    } catch {}
  }
  return stop;
}

function signatureOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return "";
  }
}
