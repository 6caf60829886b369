import { openSync, writeSync } from "node:fs";
import type { ChildMessage } from "./messages.js";

/** Sends a message to the supervisor, and how many were left in the file before; resolves when it has left this process. */
type Post = (message: ChildMessage, left: number) => Promise<void>;

/** Takes a message; resolves when the supervisor can have it. */
type Tell = (message: ChildMessage, urgency?: "now" | "soon") => Promise<void>;

/** How long the supervisor may not know that something was left for it, in milliseconds. */
const longestMs = 100;

// Taken before the store's module is loaded, which may patch what it finds.
const { setTimeout, clearTimeout } = globalThis;
const { stringify } = JSON;
const write = writeSync;

/**
 * Takes the messages of a child. To send one takes longer than many a scenario does, so those that nobody waits for are
 * left in a file, and the supervisor is told now and then to look there.
 *
 * @param path the file, which the supervisor has made
 */
export function openOutbox(post: Post, clock: () => number, path: string | undefined): Tell {
  const file = path === undefined ? undefined : open(path);
  let left = 0;
  let leftAt: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const send = (message: ChildMessage) => {
    clearTimeout(timer);
    leftAt = undefined;
    // Whatever comes has the supervisor look first at what was left before it.
    return post(message, left);
  };
  return (message, urgency = "now") => {
    if (urgency === "now" || file === undefined || !leave(file, message)) return send(message);
    left++;
    // `unref`, since the channel to the supervisor keeps this process alive, and the timer need not.
    if (leftAt === undefined) timer = setTimeout(() => void send({ type: "beat" }), longestMs).unref();
    leftAt ??= clock();
    // A store that blocks the event loop also holds up the timer.
    return clock() - leftAt >= longestMs ? send({ type: "beat" }) : Promise.resolve();
  };
}

function open(path: string): number | undefined {
  try {
    return openSync(path, "a");
  } catch {
    return undefined;
  }
}

/** Whether the message was written whole. A store may close what is not its own, and a disk may be full. */
function leave(file: number, message: ChildMessage): boolean {
  const line = `${stringify(message)}\n`;
  try {
    return write(file, line) === Buffer.byteLength(line);
  } catch {
    return false;
  }
}
