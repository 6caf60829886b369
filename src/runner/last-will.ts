import { type ChildProcess, spawn } from "node:child_process";

/**
 * What is to be done when this process is killed in a way that it cannot hear of (SIGKILL), or crashes: a shell waits
 * for the end of its input, which comes when this process is gone, and then does what it was told last.
 *
 * The shell is built in everywhere but on Windows, starts in a millisecond, and lies in a session of its own, so that
 * what ends this process does not end it.
 */
export class LastWill {
  readonly #shell: ChildProcess;
  readonly #gone: Promise<void>;

  constructor() {
    this.#shell = spawn("/bin/sh", ["-c", script, "zarr-store-conform"], {
      cwd: "/",
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    // Where there is no shell, or it was ended by somebody else, there is no last will.
    this.#shell.stdin?.on("error", () => {});
    this.#gone = new Promise((resolve) => {
      this.#shell.on("error", () => resolve());
      this.#shell.on("exit", () => resolve());
    });
  }

  /** Has these process groups killed and these directories removed, in place of what was said before. */
  write(groups: Iterable<number>, directories: Iterable<string>): void {
    const kills = Array.from(groups, (group) => `kill -9 -${group};`);
    const removals = Array.from(directories, (directory) => `rm -rf -- ${quoted(directory)};`);
    this.#shell.stdin?.write(`${[...kills, ...removals, ":"].join(" ")}\n`);
  }

  /** Resolves when the shell is gone, and nothing is done any more. */
  revoke(): Promise<void> {
    this.#shell.kill("SIGKILL");
    return this.#gone;
  }
}

/** A line that is not complete is none. */
const script = 'while IFS= read -r line; do will=$line; done; eval "$will"';

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
