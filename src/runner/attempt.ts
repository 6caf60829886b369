import type { CallEvidence, ErrorEvidence } from "../results/index.js";
import { attention } from "./attention.js";
import type { ChildFailure } from "./child-failure.js";
import type { Child } from "./child-handle.js";
import type { Loss } from "./losses.js";
import type { ChildMessage, Job } from "./messages.js";
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

/** How long a child that is told to stop may take to clear up after its stores, in milliseconds. */
const graceMs = 2000;

/** How often it is looked whether the child has been silent for too long, in milliseconds. */
const lookMs = 50;

/** How long a child may take to come to its first word: that is this program's own doing, not the store's. */
const startUpMs = 60_000;

/** Lets one child do a job, until it is done, fails, hangs, ends by itself, or the run is ended. */
export async function attempt({ child, job, limitMs, onEvent, signal }: AttemptOptions): Promise<Attempt> {
  const running = new Set<string>();
  let calls: CallEvidence[] = [];
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
      } else if (message.type === "call") calls = [...calls.slice(1 - keptCalls), message.call];
      else if (message.type === "exiting") exiting = message.error;
      else if (message.type === "failed") failure = message.failure;
      if (message.type === "done" || message.type === "failed") resolve("done");
    };
    const follow = (event: WorkEvent) => {
      if (event.type === "scenario-start") {
        running.add(event.requirement);
        calls = [];
      } else if (event.type === "result") running.delete(event.result.requirement);
    };
    const attentive = attention(lookMs, () => performance.now());
    const look = () => {
      const silentSince = Math.max(heardAt, attentive());
      if (performance.now() - silentSince > (begun ? limitMs : startUpMs)) resolve("hung");
    };
    timer = setInterval(look, lookMs);
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
  return { ...outcome, loss: { how, end, silentMs, calls, output, ...(exiting && { exiting }) } };
}
