import { workloads as allWorkloads, labelOf } from "../../bench/index.js";
import { type BenchReport, benchVersion, type TimedStore, type TimingsReport } from "../../results/index.js";
import type { Child } from "../child-handle.js";
import { environment } from "../environment.js";
import { withRunDirectory } from "../run-directory.js";
import { lead } from "./bench-child.js";
import type { BenchTarget } from "./bench-job.js";

/** How far a bench is. */
export interface BenchProgress {
  /** The workload that is being timed, by its id; absent at the end. */
  workload?: string;
  done: number;
  workloads: number;
  /** Which process is at work, from 1, and how many there will be. */
  process: number;
  processes: number;
}

/** What a bench is told. */
export interface BenchOptions {
  target: BenchTarget;
  /** The workloads to time, by id. */
  workloads: readonly string[];
  /** Milliseconds for all of them. */
  budgetMs: number;
  /** How long one call may take, in milliseconds. */
  timeoutMs: number;
  seed: number;
  signal?: AbortSignal;
  makeChild(): Child;
  onProgress(progress: BenchProgress): void;
}

/** After this many lost processes the rest is not timed. */
const mostLosses = 3;

/**
 * Times a store in a process of its own. A workload that takes the process with it is left out, and the others go on
 * in a new one. Ended early, it resolves to what was found so far; undefined where that is nothing.
 *
 * @throws RunFailed where the store cannot be loaded or made
 */
export async function bench(options: BenchOptions): Promise<BenchReport | undefined> {
  const { workloads, budgetMs } = options;
  const startedAt = new Date().toISOString();
  const timings: TimingsReport = { budgetMs, timings: [], leftOut: [] };
  let store: TimedStore | undefined;
  let rest = workloads;
  for (let losses = 0; rest.length > 0 && losses < mostLosses; losses++) {
    const part = await benchOnce(rest, options, workloads.length - rest.length);
    store ??= part.store;
    timings.timings.push(...part.timings.timings);
    timings.leftOut.push(...part.timings.leftOut);
    if (part.lost === undefined) break;
    const [culprit, ...others] = rest.slice(part.done);
    if (culprit !== undefined) leaveOut(timings, [culprit], `the store ${part.lost}`);
    rest = others;
    if (losses === mostLosses - 1) leaveOut(timings, rest, `the store was lost ${mostLosses} times before`);
  }
  return store && { benchVersion, startedAt, environment: environment(), store, timings };
}

async function benchOnce(rest: readonly string[], options: BenchOptions, before: number) {
  const { target, workloads, budgetMs, timeoutMs, seed, signal, makeChild, onProgress } = options;
  const share = (budgetMs * rest.length) / workloads.length;
  let timings: TimingsReport = { timings: [], leftOut: [] };
  let store: TimedStore | undefined;
  let done = 0;
  const lost = await withRunDirectory((directory) =>
    lead({
      child: makeChild(),
      job: { bench: target, directory, workloads: rest, budgetMs: share, timeoutMs, seed },
      signal,
      onEvent(event) {
        if (event.type === "stores") store = event.store;
        if ("timings" in event && event.timings) timings = event.timings;
        if (event.type !== "progress") return;
        done = event.done;
        const workload = rest[done];
        const progress = { done: before + done, workloads: workloads.length, process: 1, processes: 1 };
        onProgress({ ...progress, ...(workload !== undefined && { workload }) });
      },
    }),
  );
  return { lost, done, store, timings };
}

function leaveOut(timings: TimingsReport, ids: readonly string[], reason: string): void {
  const left = allWorkloads.filter(({ id }) => ids.includes(id));
  timings.leftOut.push(...left.map((workload) => ({ ...labelOf(workload), reason })));
}
