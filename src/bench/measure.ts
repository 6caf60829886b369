import { now, turn } from "../harness/index.js";
import type { Timing, TimingsReport } from "../results/index.js";
import { randomFrom } from "../spec/index.js";
import { type Capability, MemoryStore } from "../store/index.js";
import { bareReads } from "./bare-fs.js";
import { nativeCalls } from "./calls/index.js";
import { copyBandwidth } from "./copy-bandwidth.js";
import { alternate } from "./sampling/alternate.js";
import type { Pulse } from "./sampling/contender.js";
import { batchLength, clockResolution } from "./sampling/resolution.js";
import { labelOf, timingOf } from "./timing-of.js";
import { LeftOut, type Place } from "./workloads/place.js";
import { type Prepared, prepare, textOf } from "./workloads/prepare.js";
import type { Workload } from "./workloads/workload.js";

/** What is timed, for how long, and who is told of it. */
export interface MeasureOptions {
  workloads: readonly Workload[];
  lacking: ReadonlyMap<Capability, string>;
  /** Milliseconds for all workloads together. */
  budgetMs: number;
  onProgress(done: number, workloads: number): void;
  pulse?: Pulse;
  /** What the order within rounds is drawn from. */
  seed?: number;
  /** Where figures are put as they come, so that they outlive what ends the measuring. */
  into?: TimingsReport;
}

/**
 * Times a store against the reference, in alternation, within the budget. Workloads that the store cannot do, fails
 * at, or has no time left for are named as left out.
 */
export async function measureTimings(place: Place, options: MeasureOptions): Promise<TimingsReport> {
  const { workloads, lacking, budgetMs, onProgress } = options;
  const report = options.into ?? { timings: [], leftOut: [] };
  report.budgetMs = budgetMs;
  const measured = { place, reference: referencePlace(), ...machineOf(options) };
  const deadline = now() + budgetMs;
  for (const [index, workload] of workloads.entries()) {
    onProgress(index, workloads.length);
    const remaining = deadline - now();
    const lacks = workload.needs.map((need) => lacking.get(need)).find((reason) => reason !== undefined);
    const reason = lacks ?? (remaining <= 0 ? `the ${budgetMs} ms for timings were used up` : undefined);
    const timeMs = remaining / (workloads.length - index);
    const timing = reason ?? (await timeOne(workload, { ...measured, timeMs }));
    if (typeof timing === "string") report.leftOut.push({ ...labelOf(workload), reason: timing });
    else report.timings.push(timing);
  }
  onProgress(workloads.length, workloads.length);
  return report;
}

interface Measured extends ReturnType<typeof machineOf> {
  place: Place;
  reference: Place;
  timeMs: number;
}

function referencePlace(): Place {
  return { calls: nativeCalls(new MemoryStore(), "zarr"), root: "", writes: true, deletes: true };
}

function machineOf({ pulse, seed = 0 }: MeasureOptions) {
  const resolutionMs = clockResolution(now);
  let turnedAt = now();
  const pause = () => {
    if (now() - turnedAt < longestRushMs) return undefined;
    turnedAt = now();
    return turn();
  };
  const sampling = { clock: now, random: randomFrom(seed), batchMs: batchLength(resolutionMs), pause };
  return {
    resolutionMs,
    sampling: { ...sampling, ...(pulse && { pulse }) },
    bandwidths: new Map<number, number>(),
  };
}

/** A store that answers at once keeps the event loop from turning, and signs of life from being given. */
const longestRushMs = 50;

async function timeOne(workload: Workload, measured: Measured): Promise<Timing | string> {
  const { place, reference, sampling, timeMs, resolutionMs, bandwidths } = measured;
  const startedAt = now();
  const { pulse } = sampling;
  const within = { clock: now, deadline: startedAt + timeMs, ...(pulse && { pulse }) };
  const prepared: Prepared[] = [];
  try {
    for (const one of [place, reference]) prepared.push(await prepare(one, workload, within));
    const bare = await bareReads(place, workload);
    const copied = bandwidths.get(workload.movedBytes) ?? copyBandwidth(workload.movedBytes);
    if (copied !== undefined) bandwidths.set(workload.movedBytes, copied);
    const contenders = prepared.map(({ contender }) => contender);
    const left = timeMs - (now() - startedAt);
    const [store, other, bareFs] = await alternate(bare ? [...contenders, bare] : contenders, {
      ...sampling,
      timeMs: left,
    });
    if (store === undefined || other === undefined) return "it did not run";
    return timingOf(workload, { store, reference: other, bareFs, resolutionMs, copied });
  } catch (error) {
    return error instanceof LeftOut ? error.message : `it failed: ${textOf(error)}`;
  } finally {
    sampling.pulse?.end();
    for (const { clear } of prepared) await clear();
  }
}
