import type { Timing, TimingsReport } from "../results/index.js";
import { MemoryStore } from "../store/index.js";
import { bareReads } from "./bare-fs.js";
import { nativeCalls } from "./calls/index.js";
import { copyBandwidth } from "./copy-bandwidth.js";
import { alternate } from "./sampling/alternate.js";
import type { Pulse } from "./sampling/contender.js";
import { thisMachine } from "./sampling/machine.js";
import { type Course, preparedIn, throughWorkloads } from "./through-workloads.js";
import { timingOf } from "./timing-of.js";
import { LeftOut, type Place } from "./workloads/place.js";
import type { Workload } from "./workloads/workload.js";

/** What is timed, for how long, and who is told of it. */
export interface MeasureOptions extends Course {
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
  const report = options.into ?? { timings: [], leftOut: [] };
  report.budgetMs = options.budgetMs;
  const machine = thisMachine(options);
  const reference: Place = {
    calls: nativeCalls(new MemoryStore(), "zarr"),
    root: "",
    writes: true,
    deletes: true,
  };
  const bandwidths = new Map<number, number | undefined>();
  const timeOne = (workload: Workload, timeMs: number): Promise<Timing> =>
    preparedIn([place, reference], workload, { machine, timeMs }, async (prepared, leftMs) => {
      const { movedBytes } = workload;
      const bare = await bareReads(place, workload);
      if (!bandwidths.has(movedBytes)) bandwidths.set(movedBytes, copyBandwidth(movedBytes));
      const contenders = prepared.map(({ contender }) => contender);
      const [store, other, bareFs] = await alternate(bare ? [...contenders, bare] : contenders, {
        ...machine.sampling,
        timeMs: leftMs(),
      });
      if (store === undefined || other === undefined) throw new LeftOut("it did not run");
      const { resolutionMs } = machine;
      return timingOf(workload, {
        store,
        reference: other,
        bareFs,
        resolutionMs,
        copied: bandwidths.get(movedBytes),
      });
    });
  const take = (timing: Timing) => report.timings.push(timing);
  await throughWorkloads(options, { take, leaveOut: (left) => report.leftOut.push(left) }, timeOne);
  return report;
}
