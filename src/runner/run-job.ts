import type { Child, ChildEnd } from "./child-handle.js";
import type { ChildMessage } from "./messages.js";

/** How often it is looked what has become of a child, in milliseconds. */
export const lookMs = 50;

/** How long a child may take to come to its first word: that is this program's own doing, not the store's. */
export const startUpMs = 60_000;

/** How long a child that is told to stop may take to clear up after its stores, in milliseconds. */
const graceMs = 2000;

/** A job for one child, and how it is known what comes of it. */
export interface JobRun<Lost> {
  child: Child;
  job: Parameters<Child["start"]>[0];
  /** Tells the child to stop. */
  signal?: AbortSignal | undefined;
  /** Takes a message, with how many were left in the file before it; says whether it was the last one. */
  take(message: ChildMessage, left: number): boolean;
  /** Looks at the child, every `lookMs` milliseconds; says what it is lost to, if it is. */
  look(): Lost | undefined;
  /** What a child is lost to that ended by itself. */
  lostTo(end: ChildEnd): Lost;
}

/**
 * Has one child do a job. Resolves to undefined when it is done, or has had its time after it was told to stop; else to
 * what it is lost to. What the child tells after that is still taken.
 */
export function runJob<Lost>({
  child,
  job,
  signal,
  take,
  look,
  lostTo,
}: JobRun<Lost>): Promise<Lost | undefined> {
  return new Promise((resolve) => {
    let grace: NodeJS.Timeout | undefined;
    const end = (lost?: Lost) => {
      clearInterval(timer);
      clearTimeout(grace);
      signal?.removeEventListener("abort", stop);
      resolve(lost);
    };
    const stop = () => {
      child.stop();
      grace = setTimeout(end, graceMs);
    };
    child.onMessage = (message, left) => {
      if (take(message, left)) end();
    };
    const timer = setInterval(() => {
      const lost = look();
      if (lost !== undefined) end(lost);
    }, lookMs);
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop, { once: true });
    void child.ended.then((how) => end(lostTo(how)));
    child.start(job);
  });
}
