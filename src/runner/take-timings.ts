import type { Workload } from "../bench/index.js";
import type { TimingsReport } from "../results/index.js";
import { toErrorEvidence } from "../spec/index.js";
import type { KnownStore, WorldKeeper } from "./keeper.js";
import type { RunOptions } from "./options.js";
import { Interrupted, watched } from "./watchdog.js";
import type { World } from "./world.js";

/** How timings are taken. */
export interface TimingOptions extends Pick<RunOptions, "benchMs" | "timeoutMs" | "seed" | "signal"> {
  onProgress(done: number, workloads: number, soFar: TimingsReport): void;
}

/** The reason given for workloads that a run does not time. */
const notBrief = "`run` leaves it to `bench`";

/** Takes the timings that a run takes, and names those that it leaves out. */
export async function takeBriefTimings(
  keeper: WorldKeeper,
  known: KnownStore,
  options: TimingOptions,
): Promise<TimingsReport | null> {
  const { briefWorkloads, workloads } = await import("../bench/index.js");
  const report = await takeTimings(keeper, known, briefWorkloads, options);
  const others = workloads.filter(({ brief }) => !brief);
  if (report) await leaveOut(report, others, notBrief);
  return report;
}

/**
 * Takes timings on a store of their own; null where the run was ended. A store that cannot be made has none; of one
 * that hangs, what was timed before stays. What has no figures is left out with the reason.
 */
export async function takeTimings(
  keeper: WorldKeeper,
  known: KnownStore,
  workloads: readonly Workload[],
  { benchMs, timeoutMs, seed, signal, onProgress }: TimingOptions,
): Promise<TimingsReport | null> {
  if (signal?.aborted) return null;
  const { measureTimings, seededValues } = await import("../bench/index.js");
  const { BatchJournal, timingPlace } = await import("./timing-place.js");
  const { lacking } = known;
  const report: TimingsReport = { budgetMs: benchMs, timings: [], leftOut: [] };
  const limits = { timeoutMs, totalMs: benchMs + 24 * timeoutMs, ...(signal && { signal }) };
  let world: World | undefined;
  try {
    world = lacking.has("set")
      ? await keeper.holding({ name: "values to time", entries: () => seededValues(workloads) })
      : await keeper.fresh();
    const place = timingPlace(world, lacking);
    const journal = new BatchJournal();
    const { pulse } = journal;
    const told = (done: number, all: number) => onProgress(done, all, report);
    const options = { workloads, lacking, budgetMs: benchMs, onProgress: told, seed, pulse, into: report };
    return await watched(journal, limits, () => measureTimings(place, options));
  } catch (error) {
    if (error instanceof Interrupted) return null;
    const told = [...report.timings, ...report.leftOut].map(({ workload }) => workload);
    const rest = workloads.filter(({ id }) => !told.includes(id));
    await leaveOut(report, rest, toErrorEvidence(error).message);
    return report;
  } finally {
    if (!lacking.has("set")) await world?.dispose().catch(hasBeenTold);
  }
}

async function leaveOut(
  report: TimingsReport,
  workloads: readonly Workload[],
  reason: string,
): Promise<void> {
  const { labelOf } = await import("../bench/index.js");
  for (const workload of workloads) report.leftOut.push({ ...labelOf(workload), reason });
}

/** Where a definition's `destroy` fails, the scenarios have said so. */
function hasBeenTold(): void {}
