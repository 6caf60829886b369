import type { CallEvidence, ErrorEvidence } from "../results/index.js";
import type { ChildFailure } from "./child-failure.js";
import type { Child } from "./child-handle.js";
import type { Loss } from "./losses.js";
import type { ChildMessage, Job } from "./messages.js";
import type { TracedSource } from "./reproduction/lost-source.js";
import type { WorkEvent } from "./work-event.js";

/** How one child's life came out. */
export interface Attempt {
  /** Set where the child was lost before it was done. */
  loss?: Loss;
  /** Set where the work could not begin. */
  failure?: ChildFailure;
  /** The requirements whose scenarios were running at the end. */
  running: string[];
}

/** What one attempt is made with. */
export interface AttemptOptions {
  child: Child;
  job: Omit<Job, "token">;
  /** How long the child may give no sign of life, in milliseconds. */
  limitMs: number;
  onEvent(event: WorkEvent): void;
  signal?: AbortSignal | undefined;
}

/** How many of the last calls are kept. */
const keptCalls = 12;

/** How many lines of a script that makes the calls again are kept. */
const keptLines = 500;

/** How long a child that is told to stop may take to clear up after its stores, in milliseconds. */
const graceMs = 2000;

/** How long a child may take to come to its first word: that is this program's own doing, not the store's. */
const startUpMs = 60_000;

/** Lets one child do a job, until it is done, fails, hangs, ends by itself, or the run is ended. */
export async function attempt({ child, job, limitMs, onEvent, signal }: AttemptOptions): Promise<Attempt> {
  const running = new Set<string>();
  let calls: CallEvidence[] = [];
  let source: TracedSource = { lines: [] };
  let exiting: ErrorEvidence | undefined;
  let failure: ChildFailure | undefined;
  let heardAt = performance.now();
  let begun = false;
  let timer: NodeJS.Timeout | undefined;
  let grace: NodeJS.Timeout | undefined;
  let stop = () => {};

  const how = await new Promise<"done" | Loss["how"]>((resolve) => {
    child.onMessage = (message: ChildMessage) => {
      heardAt = performance.now();
      begun = true;
      if (message.type === "work") {
        follow(message.event);
        onEvent(message.event);
      } else if (message.type === "call") {
        calls = [...calls.slice(1 - keptCalls), message.call];
        source = joined(source, message.source);
      } else if (message.type === "exiting") exiting = message.error;
      else if (message.type === "failed") failure = message.failure;
      if (message.type === "done" || message.type === "failed") resolve("done");
    };
    const follow = (event: WorkEvent) => {
      if (event.type === "scenario-start") {
        running.add(event.requirement);
        calls = [];
        source = { lines: [] };
      } else if (event.type === "result") running.delete(event.result.requirement);
    };
    const look = () => {
      if (performance.now() - heardAt > (begun ? limitMs : startUpMs)) resolve("hung");
    };
    timer = setInterval(look, 50);
    stop = () => {
      child.stop();
      grace = setTimeout(() => resolve("done"), graceMs);
    };
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop, { once: true });
    void child.ended.then(() => resolve("ended"));
    child.start(job);
  });
  clearInterval(timer);
  clearTimeout(grace);
  signal?.removeEventListener("abort", stop);
  const silentMs = Math.round(performance.now() - heardAt);
  await child.kill();
  const end = await child.ended;
  const outcome: Attempt = { running: [...running], ...(failure && { failure }) };
  if (how === "done") return outcome;
  const { output } = child;
  return { ...outcome, loss: { how, end, silentMs, calls, source, output, ...(exiting && { exiting }) } };
}

function joined(before: TracedSource, { frame = before.frame, lines }: TracedSource): TracedSource {
  return { ...(frame !== undefined && { frame }), lines: [...before.lines, ...lines].slice(-keptLines) };
}
