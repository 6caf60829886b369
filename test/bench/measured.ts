import {
  briefWorkloads,
  measureTimings,
  nativeCalls,
  type Place,
  type Workload,
  workloads,
} from "../../src/bench/index.js";
import type { Dialect, TimingsReport } from "../../src/results/index.js";
import type { Capability } from "../../src/store/index.js";

/** The operations that a run times, at each size. */
export const operations = ["get", "get range", "get offset", "get suffix", "set"];

/** What the tests give in place of the usual. */
export interface Given {
  dialect?: Dialect;
  lacking?: [Capability, string][];
  workloads?: readonly Workload[];
  place?: Partial<Place>;
  onProgress?: (done: number, workloads: number) => void;
}

/** The workloads with these ids. */
export function only(...ids: string[]): Workload[] {
  return ids.map((id) => {
    const found = workloads.find((workload) => workload.id === id);
    if (found === undefined) throw new Error(`no workload \`${id}\``);
    return found;
  });
}

/** The reads and writes of a run, without the shards. */
export const plain = briefWorkloads.filter(({ action }) => action.kind !== "shard");

/** Timings of a store, of the workloads of a run unless others are given. */
export function measure(store: object, budgetMs: number, given: Given = {}): Promise<TimingsReport> {
  const { dialect = "zarr", lacking = [], onProgress = () => {} } = given;
  const place: Place = {
    calls: nativeCalls(store, dialect),
    root: "",
    writes: true,
    deletes: true,
    ...given.place,
  };
  return measureTimings(place, {
    workloads: given.workloads ?? plain,
    lacking: new Map(lacking),
    budgetMs,
    onProgress,
  });
}

/** Which operations were timed, each once. */
export function timed({ timings }: TimingsReport): string[] {
  return [...new Set(timings.map(({ operation }) => operation))];
}
