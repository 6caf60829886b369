import { rmSync } from "node:fs";
import { LastWill } from "./last-will.js";

/** A process that must not outlive this one. */
export interface Mortal {
  /** The group that it leads, where it leads one. */
  group: number | undefined;
  kill(): void;
}

const mortals = new Set<Mortal>();
const directories = new Set<string>();
let listening = false;
let will: LastWill | undefined;

/** Kills what is still running, then removes what it worked in, when this process ends before that was done. */
function listen(): void {
  if (listening) return;
  listening = true;
  process.on("exit", () => {
    for (const mortal of mortals) mortal.kill();
    for (const directory of directories) {
      try {
        rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
      } catch {}
    }
    void will?.revoke();
  });
}

/** Sees to it that a process does not outlive this one. @returns a function to call when it is gone */
export function killAtEnd(mortal: Mortal): () => void {
  listen();
  mortals.add(mortal);
  revise();
  return () => {
    mortals.delete(mortal);
    revise();
  };
}

/** Sees to it that a directory does not outlive this process. @returns a function to call when it is gone */
export function removeAtEnd(directory: string): () => Promise<void> {
  listen();
  directories.add(directory);
  revise();
  return async () => {
    directories.delete(directory);
    revise();
    if (directories.size === 0) await revoke();
  };
}

/**
 * From now on all of this is seen to even where this process is killed. It takes a little time, so it is called when
 * there is nothing better to do.
 */
export function leaveWill(): void {
  if (process.platform === "win32") return;
  will ??= new LastWill();
  revise();
}

function revise(): void {
  const groups = [...mortals].flatMap(({ group }) => group ?? []);
  // A line is the whole will; a name that breaks it would be read as another.
  will?.write(
    groups,
    [...directories].filter((directory) => !directory.includes("\n")),
  );
}

async function revoke(): Promise<void> {
  const revoked = will;
  will = undefined;
  await revoked?.revoke();
}
