import {
  workloads as allWorkloads,
  compareStores,
  labelOf,
  type ProcessComparisons,
  seededValues,
  type Workload,
} from "../../bench/index.js";
import { loadConfigured } from "../../config/index.js";
import { loadStore } from "../../load/index.js";
import type { TimedStore } from "../../results/index.js";
import { toErrorEvidence } from "../../spec/index.js";
import { WorldKeeper } from "../keeper.js";
import { type ProbedStore, probe } from "../probe.js";
import { takeTimings } from "../take-timings.js";
import { BatchJournal, timingPlace } from "../timing-place.js";
import { watched } from "../watchdog.js";
import type { WorldPlace } from "../world.js";
import type { BenchEvent, BenchJob, BenchTarget } from "./bench-job.js";

interface Opened {
  told: TimedStore;
  known: ProbedStore;
  keeper: WorldKeeper;
}

/**
 * Does a bench job in this process, and tells of it.
 *
 * @throws LoadError where a store cannot be loaded or made
 */
export async function serveBench(
  job: BenchJob,
  signal: AbortSignal,
  emit: (event: BenchEvent) => void,
): Promise<void> {
  const { bench, against, budgetMs, timeoutMs, seed } = job;
  const workloads = allWorkloads.filter(({ id }) => job.workloads.includes(id));
  const store = await open(bench, job, signal);
  const other = against && (await open(against, job, signal));
  emit({ type: "stores", store: store.told, ...(other && { against: other.told }) });
  try {
    if (other) return await serveComparison(store, other, { job, workloads, signal, emit });
    const timings = await takeTimings(store.keeper, store.known, workloads, {
      benchMs: budgetMs,
      timeoutMs,
      seed,
      signal,
      onProgress: (done, _, soFar) => emit({ type: "progress", done, timings: soFar }),
    });
    if (timings) emit({ type: "timings", timings });
  } finally {
    await store.keeper.dispose();
    await other?.keeper.dispose();
  }
}

async function open(
  { specifier, cwd, dialect, configured }: BenchTarget,
  { directory, timeoutMs }: BenchJob,
  signal: AbortSignal,
): Promise<Opened> {
  const loaded = configured
    ? await loadConfigured(configured, timeoutMs)
    : await loadStore(specifier, { cwd, timeoutMs });
  const place: WorldPlace = { loaded, directory, limits: { timeoutMs, signal } };
  const known = await probe(place, { triesPlace: true, ...(dialect && { dialect }) });
  const told = { specifier, name: loaded.definition.name ?? loaded.name, dialect: known.dialect };
  return { told, known, keeper: new WorldKeeper(place, known) };
}

interface Comparison {
  job: BenchJob;
  workloads: readonly Workload[];
  signal: AbortSignal;
  emit: (event: BenchEvent) => void;
}

async function serveComparison(
  store: Opened,
  other: Opened,
  { job, workloads, signal, emit }: Comparison,
): Promise<void> {
  const { budgetMs, timeoutMs, seed } = job;
  const worldOf = ({ keeper, known }: Opened) =>
    known.lacking.has("set")
      ? keeper.alone({ name: "values to time", entries: () => seededValues(workloads) })
      : keeper.fresh();
  const worlds = await Promise.all([worldOf(store), worldOf(other), worldOf(other)]);
  try {
    const [one, against, again] = worlds;
    const places = {
      store: timingPlace(one, store.known.lacking),
      against: timingPlace(against, other.known.lacking),
      again: timingPlace(again, other.known.lacking),
    };
    const journal = new BatchJournal();
    const lacking = new Map([...store.known.lacking, ...other.known.lacking]);
    const onProgress = (done: number) => emit({ type: "progress", done });
    const found: ProcessComparisons = { comparisons: [], leftOut: [] };
    const options = { workloads, lacking, budgetMs, onProgress, seed, pulse: journal.pulse, into: found };
    const limits = { timeoutMs, totalMs: budgetMs + 24 * timeoutMs, signal };
    try {
      await watched(journal, limits, () => compareStores(places, options));
    } catch (error) {
      leaveOutRest(found, workloads, toErrorEvidence(error).message);
    }
    emit({ type: "comparisons", found });
  } finally {
    await Promise.allSettled(worlds.map((world) => world.dispose()));
  }
}

function leaveOutRest(found: ProcessComparisons, workloads: readonly Workload[], reason: string): void {
  const told = [...found.comparisons, ...found.leftOut].map(({ workload }) => workload);
  const rest = workloads.filter(({ id }) => !told.includes(id));
  found.leftOut.push(...rest.map((workload) => ({ ...labelOf(workload), reason })));
}
