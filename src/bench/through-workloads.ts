import { now } from "../harness/index.js";
import type { LeftOutTiming } from "../results/index.js";
import type { Capability } from "../store/index.js";
import type { Machine } from "./sampling/machine.js";
import { labelOf } from "./timing-of.js";
import { LeftOut, type Place } from "./workloads/place.js";
import { type Prepared, prepare, textOf } from "./workloads/prepare.js";
import type { Workload } from "./workloads/workload.js";

/** Workloads and the time that there is for them. */
export interface Course {
  workloads: readonly Workload[];
  lacking: ReadonlyMap<Capability, string>;
  /** Milliseconds for all workloads together. */
  budgetMs: number;
  onProgress(done: number, workloads: number): void;
}

/** Where results go. */
export interface Results<T> {
  take(result: T): void;
  leaveOut(left: LeftOutTiming): void;
}

/** Times one workload after the other, each for its part of what is left of the time. */
export async function throughWorkloads<T>(
  { workloads, lacking, budgetMs, onProgress }: Course,
  { take, leaveOut }: Results<T>,
  timeOne: (workload: Workload, timeMs: number) => Promise<T>,
): Promise<void> {
  const deadline = now() + budgetMs;
  for (const [index, workload] of workloads.entries()) {
    onProgress(index, workloads.length);
    const remaining = deadline - now();
    const lacks = workload.needs.map((need) => lacking.get(need)).find((reason) => reason !== undefined);
    const reason = lacks ?? (remaining <= 0 ? `the ${budgetMs} ms for timings were used up` : undefined);
    try {
      if (reason !== undefined) throw new LeftOut(reason);
      take(await timeOne(workload, remaining / (workloads.length - index)));
    } catch (error) {
      const told = error instanceof LeftOut ? error.message : `it failed: ${textOf(error)}`;
      leaveOut({ ...labelOf(workload), reason: told });
    }
  }
  onProgress(workloads.length, workloads.length);
}

/** Makes a workload ready in all places, has it timed for what is left of its time, and clears up. */
export async function preparedIn<T>(
  places: readonly Place[],
  workload: Workload,
  { machine, timeMs }: { machine: Machine; timeMs: number },
  time: (prepared: readonly Prepared[], leftMs: () => number) => Promise<T>,
): Promise<T> {
  const { pulse } = machine.sampling;
  const deadline = now() + timeMs;
  const prepared: Prepared[] = [];
  try {
    for (const place of places)
      prepared.push(await prepare(place, workload, { clock: now, deadline, ...(pulse && { pulse }) }));
    return await time(prepared, () => deadline - now());
  } finally {
    pulse?.end();
    for (const { clear } of prepared) await clear();
  }
}
