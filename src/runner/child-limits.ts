import type { ChildFollower } from "./child-follower.js";
import { type MemoryWatch, memoryLimit } from "./memory-watch.js";
import type { Job } from "./messages.js";
import { startUpMs } from "./run-job.js";
import { callsInScenario } from "./watchdog.js";

/** What a child may take at the most, where it is not to be what is usual. */
export interface Bounds {
  /** Memory, in bytes. */
  memoryBytes?: number;
  /** Time without a result, however lively its event loop is, in milliseconds. */
  stallMs?: number;
}

/** What a child may take at the most. */
export interface Limits extends Required<Bounds> {
  /** Time without a sign of life, in milliseconds. */
  silentMs: number;
}

type Sized = Pick<Job, "large" | "timeoutMs" | "benchMs" | "retry" | "repeat">;

/** The limits of a child that does this job. */
export function limitsOf(
  job: Sized,
  silentMs: number,
  { memoryBytes = memoryLimit(job.large), stallMs = stallLimit(job) }: Bounds = {},
): Limits {
  return { silentMs, memoryBytes, stallMs };
}

/** How a child is lost that is past one of its limits; undefined where it is past none. */
export function pastLimit(
  { begun, silentMs, unmovedMs }: ChildFollower,
  { peak }: MemoryWatch,
  limits: Limits,
): "overfull" | "hung" | "stalled" | undefined {
  if (peak > limits.memoryBytes) return "overfull";
  if (silentMs > (begun ? limits.silentMs : startUpMs)) return "hung";
  return unmovedMs > limits.stallMs ? "stalled" : undefined;
}

/** Past this even the slowest of stores has got somewhere: its process goes round and round. */
function stallLimit({ timeoutMs, benchMs, retry, repeat }: Sized): number {
  return benchMs + 10 * callsInScenario * timeoutMs * Math.max(1 + retry, repeat);
}
