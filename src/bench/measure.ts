import type { Bench, Task } from "tinybench";
import { defaultBufferPrototype } from "../buffer/index.js";
import type { Timing, TimingsReport } from "../results/index.js";
import { pattern, toErrorEvidence } from "../spec/index.js";
import type { Capability, Store } from "../store/index.js";
import { type Workload, workloads } from "./workloads.js";

/** How long timings may take, and who is told of their progress. */
export interface MeasureOptions {
  /** Milliseconds for all workloads together. */
  budgetMs: number;
  onProgress(done: number, workloads: number): void;
}

/** Samples below which a median says little; a slow store gets no fewer while the budget lasts. */
const fewest = 5;

/**
 * Times the store's own operations, one call at a time, within the budget. Workloads that the store
 * cannot do, fails at, or has no time left for are named as left out.
 */
export async function measureTimings(
  store: Store,
  lacking: ReadonlyMap<Capability, string>,
  { budgetMs, onProgress }: MeasureOptions,
): Promise<TimingsReport> {
  const { Bench } = await import("tinybench");
  const report: TimingsReport = { timings: [], leftOut: [] };
  const deadline = performance.now() + budgetMs;
  for (const [index, workload] of workloads.entries()) {
    onProgress(index, workloads.length);
    const { operation, valueBytes, needs } = workload;
    const remaining = deadline - performance.now();
    const time = remaining / (workloads.length - index);
    const reason =
      lacking.get(needs) ??
      nothingToRead(lacking) ??
      (remaining <= 0 ? `the ${budgetMs} ms for timings were used up` : undefined);
    const timing = reason === undefined ? await timeOne(new Bench(limits(time)), store, workload) : reason;
    if (typeof timing === "string") report.leftOut.push({ operation, valueBytes, reason: timing });
    else report.timings.push(timing);
  }
  onProgress(workloads.length, workloads.length);
  return report;
}

/** Timing the reads of a missing key would say nothing. */
function nothingToRead(lacking: ReadonlyMap<Capability, string>): string | undefined {
  const reason = lacking.get("set");
  return reason === undefined ? undefined : `no value could be set to read it: ${reason}`;
}

/** Four fifths of the time go to samples; the rest warms up and pays for what tinybench adds. */
function limits(time: number) {
  return { time: time * 0.8, iterations: fewest, warmupTime: time * 0.1, warmupIterations: 1, throws: false };
}

async function timeOne(bench: Bench, store: Store, workload: Workload): Promise<Timing | string> {
  const key = `timings/c/${workload.valueBytes}`;
  const prototype = defaultBufferPrototype();
  const value = prototype.buffer.fromBytes(pattern(workload.valueBytes, 1));
  try {
    await store.set?.(key, value);
  } catch (error) {
    return `the value could not be set: ${textOf(error)}`;
  }
  const { request } = workload;
  const read = request ? () => store.get(key, prototype, request) : () => store.get(key, prototype);
  bench.add(workload.operation, workload.operation === "set" ? async () => store.set?.(key, value) : read);
  const [task] = await bench.run();
  return task === undefined ? "it did not run" : timingOf(task, workload);
}

function textOf(error: unknown): string {
  const { name, message } = toErrorEvidence(error);
  return message === "" ? name : `${name}: ${message}`;
}

function timingOf({ result }: Task, { operation, valueBytes, movedBytes }: Workload): Timing | string {
  if (result.state === "errored") return `it failed: ${textOf(result.error)}`;
  if (result.state !== "completed") return `it did not complete: ${result.state}`;
  const { p50, p99, samplesCount } = result.latency;
  const operationsPerSecond = 1000 / p50;
  return {
    operation,
    valueBytes,
    movedBytes,
    samples: samplesCount,
    medianMs: p50,
    p99Ms: p99,
    operationsPerSecond,
    bytesPerSecond: operationsPerSecond * movedBytes,
  };
}
