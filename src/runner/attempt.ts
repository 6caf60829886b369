import type { CallEvidence, ErrorEvidence } from "../results/index.js";
import { attention } from "./attention.js";
import type { ChildFailure } from "./child-failure.js";
import type { Child } from "./child-handle.js";
import { Inbox } from "./inbox.js";
import type { Loss } from "./losses.js";
import { type MemoryTaken, memoryLimit } from "./memory-watch.js";
import type { ChildMessage, Job } from "./messages.js";
import type { TracedSource } from "./reproduction/lost-source.js";
import { callsInScenario } from "./watchdog.js";
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

/** What a child may take at the most, where it is not to be what is usual. */
export interface Bounds {
  /** Memory, in bytes. */
  memoryBytes?: number;
  /** Time without a result, however lively its event loop is, in milliseconds. */
  stallMs?: number;
}

/** How many lines of a script that makes the calls again are kept. */
const keptLines = 500;

/** How long a child that is told to stop may take to clear up after its stores, in milliseconds. */
const graceMs = 2000;

/** How often it is looked whether the child has been silent for too long, in milliseconds. */
const lookMs = 50;

/** How long a child may take to come to its first word: that is this program's own doing, not the store's. */
const startUpMs = 60_000;

/** Lets one child do a job, until it is done, fails, hangs, ends by itself, or the run is ended. */
export async function attempt({
  child,
  job,
  limitMs,
  bounds = {},
  onEvent,
  signal,
}: AttemptOptions): Promise<Attempt> {
  const inbox = new Inbox(job.directory);
  const running = new Set<string>();
  let owed = new Set<string>();
  let calls: CallEvidence[] = [];
  let source: TracedSource = { lines: [] };
  let exiting: ErrorEvidence | undefined;
  let failure: ChildFailure | undefined;
  // Milliseconds without a sign of life, and without a result.
  let silent = 0;
  let unmoved = 0;
  let begun = false;
  let started = false;
  let timer: NodeJS.Timeout | undefined;
  let grace: NodeJS.Timeout | undefined;
  let stop = () => {};
  let take = (_: ChildMessage) => {};
  const { memoryBytes = memoryLimit(job.large), stallMs = stallLimit(job) } = bounds;

  const how = await new Promise<"done" | Exclude<Loss["how"], "broken">>((resolve) => {
    take = (message: ChildMessage) => {
      silent = 0;
      begun = true;
      if (message.type !== "beat") unmoved = 0;
      if (message.type === "work") {
        follow(message.event);
        onEvent(message.event);
      } else if (message.type === "calls") {
        ({ calls } = message);
        source = joined(source, message.source);
      } else if (message.type === "exiting") exiting = message.error;
      else if (message.type === "failed") failure = message.failure;
      if (message.type === "done" || message.type === "failed") resolve("done");
    };
    child.onMessage = (message: ChildMessage, left: number) => {
      inbox.take(left).forEach(take);
      take(message);
    };
    const follow = (event: WorkEvent) => {
      if (event.type === "start") {
        started = true;
        owed = new Set(event.planned);
      } else if (event.type === "scenario-start") {
        running.add(event.requirement);
        calls = [];
        source = { lines: [] };
      } else if (event.type === "result") {
        running.delete(event.result.requirement);
        owed.delete(event.result.requirement);
      }
    };
    const attended = attention(lookMs, () => performance.now());
    const look = () => {
      const passed = attended();
      silent += passed;
      unmoved += passed;
      child.memory.look(silent);
      if (child.memory.peak > memoryBytes) resolve("overfull");
      else if (silent > (begun ? limitMs : startUpMs)) resolve("hung");
      else if (unmoved > stallMs) resolve("stalled");
    };
    timer = setInterval(look, lookMs);
    stop = () => {
      child.stop();
      grace = setTimeout(() => resolve("done"), graceMs);
    };
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop, { once: true });
    void child.ended.then(() => resolve("ended"));
    child.start({ ...job, inbox: inbox.path });
  });
  clearInterval(timer);
  clearTimeout(grace);
  signal?.removeEventListener("abort", stop);
  const silentMs = Math.round(how === "stalled" ? unmoved : silent);
  const gone = child.kill().finally(() => inbox.close());
  // All is told: the report need not wait until the system has taken the process down.
  if (how === "done" && owed.size === 0 && failure === undefined && !job.keepsOutput)
    return { running: [], gone };
  const end = await child.ended;
  inbox.take().forEach(take);
  await gone;
  // By now all is read: what came past the streams whose output is told by scenario.
  if (job.keepsOutput && child.piped.text !== "") onEvent({ type: "output", output: child.piped });
  const outcome = { running: [...running], gone };
  const { output } = child;
  const peakBytes = child.memory.peak;
  const loss = { end, silentMs, calls, source, output, peakBytes, ...(exiting && { exiting }) };
  if (how === "done") {
    // One that says that it is done and has left results out was brought to it.
    if (failure === undefined && owed.size > 0 && !signal?.aborted)
      return { ...outcome, loss: { ...loss, how: "ended" } };
    // What breaks in the middle may be the store's doing, which can change what all of the process builds on.
    const breaking = started ? failure?.error : undefined;
    if (breaking) return { ...outcome, loss: { ...loss, how: "broken", breaking } };
    return { ...outcome, ...(failure && { failure }) };
  }
  const memory = takenBy(child, how, memoryBytes);
  return { ...outcome, loss: { ...loss, how, ...(memory && { memory }) } };
}

/** The memory that a child was lost for, if that is why. */
function takenBy(
  { memory, output, heapLimitBytes }: Child,
  how: Loss["how"],
  mostMemory: number,
): MemoryTaken | undefined {
  if (how === "overfull") return { usedBytes: memory.peak, limitBytes: mostMemory, of: "process" };
  // These are V8's last words.
  if (how !== "ended" || !output.includes("JavaScript heap out of memory")) return undefined;
  return { usedBytes: memory.peak, limitBytes: heapLimitBytes, of: "heap" };
}

/** Past this even the slowest of stores has got somewhere: its process goes round and round. */
function stallLimit({ timeoutMs, benchMs, retry, repeat }: AttemptOptions["job"]): number {
  return benchMs + 10 * callsInScenario * timeoutMs * Math.max(1 + retry, repeat);
}

function joined(before: TracedSource, { frame = before.frame, lines }: TracedSource): TracedSource {
  return { ...(frame !== undefined && { frame }), lines: [...before.lines, ...lines].slice(-keptLines) };
}
