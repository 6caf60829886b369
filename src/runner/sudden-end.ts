import { rmSync } from "node:fs";

const kills = new Set<() => void>();
const directories = new Set<string>();
let listening = false;

/** Kills what is still running, then removes what it worked in, when this process ends before that was done. */
function listen(): void {
  if (listening) return;
  listening = true;
  process.on("exit", () => {
    for (const kill of kills) kill();
    for (const directory of directories) {
      try {
        rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
      } catch {}
    }
  });
}

/** Sees to it that a process does not outlive this one. @returns a function to call when it is gone */
export function killAtEnd(kill: () => void): () => void {
  listen();
  kills.add(kill);
  return () => kills.delete(kill);
}

/** Sees to it that a directory does not outlive this process. @returns a function to call when it is gone */
export function removeAtEnd(directory: string): () => void {
  listen();
  directories.add(directory);
  return () => directories.delete(directory);
}
