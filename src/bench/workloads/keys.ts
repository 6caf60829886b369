import { pattern } from "../../spec/index.js";
import type { Place } from "./place.js";
import type { Workload } from "./workload.js";

/** The keys that a workload reads or writes: as many as it has operations under way, unless they were seeded. */
export function keysOf({ valueBytes, inFlight }: Workload, { root, writes }: Place): string[] {
  const count = writes ? inFlight : 1;
  return Array.from({ length: count }, (_, index) => `${root}timings/${valueBytes}/c/${index}`);
}

/** The directory of the keys that listings list; those of more keys have those of fewer among them. */
export function listedDirectory({ root }: Place): string {
  return `${root}timings/list`;
}

/** What a store that cannot write must serve to be timed. */
export function seededValues(workloads: readonly Workload[]): Map<string, Uint8Array> {
  const reads = workloads.filter(({ needs }) => !needs.includes("set"));
  return new Map(
    reads.map((workload) => [
      `timings/${workload.valueBytes}/c/0`,
      new Uint8Array(pattern(workload.valueBytes, 1)),
    ]),
  );
}
