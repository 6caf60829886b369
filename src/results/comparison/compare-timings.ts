import { judgeTimings } from "../judge-timings.js";
import type { Timing, TimingsReport } from "../timing.js";
import type { Comparison, TimingChange } from "./comparison.js";

type Judged = Pick<Comparison, "slower" | "faster" | "unchanged" | "inconclusive">;

/** Judges the workloads that both runs timed, each by its ratio to the reference store, the greatest change first. */
export function compareTimings(before: TimingsReport | null, after: TimingsReport | null): Judged {
  const old = new Map((before?.timings ?? []).map((timing) => [workloadOf(timing), timing]));
  const changes = (after?.timings ?? []).flatMap((timing): TimingChange[] => {
    const workload = workloadOf(timing);
    const earlier = old.get(workload);
    if (earlier === undefined) return [];
    return [{ workload, before: earlier, after: timing, ...judgeTimings(earlier, timing) }];
  });
  const having = (verdict: TimingChange["verdict"]) =>
    changes.filter((change) => change.verdict === verdict).sort((a, b) => extentOf(b) - extentOf(a));
  return {
    slower: having("slower"),
    faster: having("faster"),
    unchanged: having("no-difference"),
    inconclusive: having("inconclusive"),
  };
}

/** The name of a workload; reports of earlier versions have none. */
function workloadOf({ workload, operation, valueBytes, movedBytes }: Timing): string {
  return workload ?? `${operation}/${valueBytes}/${movedBytes}`;
}

function extentOf({ change }: TimingChange): number {
  return Math.abs(Math.log(change?.estimate ?? 1));
}
