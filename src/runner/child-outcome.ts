import type { ChildFailure } from "./child-failure.js";
import type { ChildFollower } from "./child-follower.js";
import type { Child, ChildEnd } from "./child-handle.js";
import type { Limits } from "./child-limits.js";
import type { Loss } from "./losses.js";
import type { MemoryTaken } from "./memory-watch.js";

/** How a child is lost before it says that it is done. */
export type LostHow = Exclude<Loss["how"], "broken">;

/** What is known of a child that is gone, and whose every word is read. */
export interface GoneChild {
  child: Child;
  follower: ChildFollower;
  limits: Limits;
  /** How it was lost before it said that it was done; undefined where it was not. */
  lost: LostHow | undefined;
  end: ChildEnd;
  /** How long it had been silent, in milliseconds, when it was killed. */
  silentMs: number;
  /** Whether it was told to stop. */
  wasStopped: boolean;
}

/** What came of a child: a loss where it was lost before it was done, a failure where the work could not begin. */
export function outcomeOf(gone: GoneChild): { loss?: Loss; failure?: ChildFailure } {
  const { child, follower, lost, end, silentMs } = gone;
  const { failure, calls, source, exiting } = follower;
  const how = lost === undefined ? lostWhenDone(gone) : { how: lost, ...memoryOf(lost, gone) };
  if (how === undefined) return failure ? { failure } : {};
  const { output } = child;
  const peakBytes = child.memory.peak;
  const known = { end, silentMs, calls, source, output, peakBytes, ...(exiting && { exiting }) };
  return { loss: { ...known, ...how } };
}

/** How a child was lost that says that it is done, if it was. */
function lostWhenDone({ follower, wasStopped }: GoneChild): Pick<Loss, "how" | "breaking"> | undefined {
  const { failure, started, owesResults } = follower;
  // One that says that it is done and has left results out was brought to it.
  if (failure === undefined) return owesResults && !wasStopped ? { how: "ended" } : undefined;
  // What breaks in the middle may be the store's doing, which can change what all of the process builds on.
  const breaking = started ? failure.error : undefined;
  return breaking && { how: "broken", breaking };
}

/** The memory that a child was lost for, if that is why. */
function memoryOf(how: LostHow, { child, limits }: GoneChild): { memory?: MemoryTaken } {
  const usedBytes = child.memory.peak;
  if (how === "overfull") return { memory: { usedBytes, limitBytes: limits.memoryBytes, of: "process" } };
  // These are V8's last words.
  if (how !== "ended" || !child.output.includes("JavaScript heap out of memory")) return {};
  return { memory: { usedBytes, limitBytes: child.heapLimitBytes, of: "heap" } };
}
