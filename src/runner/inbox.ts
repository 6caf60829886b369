import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { ChildMessage } from "./messages.js";

const newline = 10;

/**
 * Where a child leaves messages that need not be heard at once. What is in a file is there, whatever becomes of who
 * wrote it, while a message on its way is lost with its sender. The supervisor opens the file first, and so can read it
 * even where the store has removed it.
 */
export class Inbox {
  readonly path: string;
  readonly #file: number | undefined;
  #rest: Buffer = Buffer.alloc(0);
  /** Read, and not taken yet. */
  #waiting: ChildMessage[] = [];
  #taken = 0;

  /** @param directory that of the run; each of its children has the file for itself */
  constructor(directory: string) {
    this.path = join(directory, "messages");
    this.#file = open(this.path);
  }

  /**
   * The messages that were left since it was last asked.
   *
   * @param left how many messages had been left in all before the one at hand was sent: those left later come after it
   */
  take(left = Number.POSITIVE_INFINITY): ChildMessage[] {
    this.#waiting.push(...this.#news());
    const messages = this.#waiting.splice(0, Math.max(0, left - this.#taken));
    this.#taken += messages.length;
    return messages;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
  }

  #news(): ChildMessage[] {
    const text = this.#read();
    const end = text.lastIndexOf(newline) + 1;
    // A child that is killed may leave half a line behind.
    this.#rest = text.subarray(end);
    return text.toString("utf8", 0, end).split("\n").slice(0, -1).flatMap(parsed);
  }

  #read(): Buffer {
    const parts = [this.#rest];
    const chunk = Buffer.allocUnsafe(65_536);
    for (let size = 1; this.#file !== undefined && size > 0; ) {
      size = readSync(this.#file, chunk);
      parts.push(Buffer.from(chunk.subarray(0, size)));
    }
    return Buffer.concat(parts);
  }
}

/** What cannot be read was written by somebody else: a store may write where it should not. */
function parsed(line: string): ChildMessage[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

/** Where there is no such file, the child finds none either, and sends all. */
function open(path: string): number | undefined {
  try {
    return openSync(path, "w+");
  } catch {
    return undefined;
  }
}
