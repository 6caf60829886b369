import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { totalmem } from "node:os";

/** Memory that a process took, and how much it may take, in bytes. */
export interface MemoryTaken {
  usedBytes: number;
  limitBytes: number;
  /** Whether the limit is that of all memory, or of JavaScript's own objects. */
  of: "process" | "heap";
}

const GiB = 2 ** 30;

/**
 * How much memory a store's process may take in all: 256 times the largest value of the usual scenarios, or with
 * `--large` as much as a few copies of their largest take, and never so much that the machine has none left.
 */
export function memoryLimit(large: boolean): number {
  // Zero where there is no such limit, or a number beyond all memory.
  const constrained = process.constrainedMemory?.() || Number.POSITIVE_INFINITY;
  return Math.min((large ? 16 : 4) * GiB, 0.75 * Math.min(totalmem(), constrained));
}

/** Looks from outside how much memory a process takes, since one that never waits cannot tell. */
export class MemoryWatch {
  readonly #pid: number | undefined;
  readonly #look: (pid: number) => number | undefined;
  #asking = false;
  /** The most that was seen, in bytes. */
  peak = 0;

  constructor(pid: number | undefined, look = fromProc) {
    this.#pid = pid;
    this.#look = look;
  }

  /** Looks once more. Where /proc does not tell, `ps` is asked of a process that has been silent for so long. */
  look(silentMs: number): void {
    if (this.#pid === undefined) return;
    const seen = this.#look(this.#pid);
    if (seen !== undefined) this.note(seen);
    else if (silentMs > askAfterMs) this.#ask(this.#pid);
  }

  /** Takes what the process said of itself. */
  note(bytes: number): void {
    this.peak = Math.max(this.peak, bytes);
  }

  #ask(pid: number): void {
    if (this.#asking || process.platform === "win32") return;
    this.#asking = true;
    execFile("ps", ["-o", "rss=", "-p", String(pid)], (error, kibibytes) => {
      this.#asking = false;
      if (!error) this.note(1024 * (Number.parseInt(kibibytes, 10) || 0));
    });
  }
}

/** A process whose event loop turns says so itself within this time. */
const askAfterMs = 500;

function fromProc(pid: number): number | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    const kibibytes = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1];
    return kibibytes === undefined ? undefined : 1024 * Number(kibibytes);
  } catch {
    return undefined;
  }
}
