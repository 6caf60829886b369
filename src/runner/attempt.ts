import { attention } from "./attention.js";
import type { ChildFailure } from "./child-failure.js";
import { ChildFollower } from "./child-follower.js";
import type { Child } from "./child-handle.js";
import { type Bounds, limitsOf, pastLimit } from "./child-limits.js";
import { type LostHow, outcomeOf } from "./child-outcome.js";
import { Inbox } from "./inbox.js";
import type { Loss } from "./losses.js";
import type { Job } from "./messages.js";
import { lookMs, runJob } from "./run-job.js";
import type { WorkEvent } from "./work-event.js";

/** How one child's life came out. */
export interface Attempt {
  /** Set where the child was lost before it was done. */
  loss?: Loss;
  /** Set where the work could not begin. */
  failure?: ChildFailure;
  /** The requirements whose scenarios were running at the end. */
  running: string[];
  /** Settles when the child is gone. */
  gone: Promise<void>;
}

/** What one attempt is made with. */
export interface AttemptOptions {
  child: Child;
  job: Omit<Job, "token" | "inbox">;
  /** How long the child may give no sign of life, in milliseconds. */
  limitMs: number;
  bounds?: Bounds | undefined;
  onEvent(event: WorkEvent): void;
  signal?: AbortSignal | undefined;
}

/** Lets one child do a job, until it is done, fails, hangs, ends by itself, or the run is ended. */
export async function attempt({
  child,
  job,
  limitMs,
  bounds,
  onEvent,
  signal,
}: AttemptOptions): Promise<Attempt> {
  const inbox = new Inbox(job.directory);
  const follower = new ChildFollower(onEvent);
  const limits = limitsOf(job, limitMs, bounds);
  const attended = attention(lookMs, () => performance.now());
  const lost = await runJob<LostHow>({
    child,
    job: { ...job, inbox: inbox.path },
    signal,
    take: (message, left) => follower.takeAll([...inbox.take(left), message]),
    look() {
      follower.pass(attended());
      child.memory.look(follower.silentMs);
      return pastLimit(follower, child.memory, limits);
    },
    lostTo: () => "ended",
  });
  const silentMs = Math.round(lost === "stalled" ? follower.unmovedMs : follower.silentMs);
  const gone = child.kill().finally(() => inbox.close());
  // All is told: the report need not wait until the system has taken the process down.
  if (lost === undefined && follower.hasToldAll && !job.keepsOutput) return { running: [], gone };
  const end = await child.ended;
  follower.takeAll(inbox.take());
  await gone;
  // By now all is read: what came past the streams whose output is told by scenario.
  if (job.keepsOutput && child.piped.text !== "") onEvent({ type: "output", output: child.piped });
  const wasStopped = signal?.aborted ?? false;
  const outcome = outcomeOf({ child, follower, limits, lost, end, silentMs, wasStopped });
  return { running: [...follower.running], gone, ...outcome };
}
