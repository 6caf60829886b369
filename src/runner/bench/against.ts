import { combine, falseAlarms, type Gate, type ProcessComparison } from "../../bench/index.js";
import {
  benchVersion,
  type ComparisonReport,
  type LeftOutTiming,
  type TimedStore,
  type TimingComparison,
} from "../../results/index.js";
import { environment } from "../environment.js";
import { withRunDirectory } from "../run-directory.js";
import type { BenchOptions } from "./bench.js";
import { lead } from "./bench-child.js";
import type { BenchTarget } from "./bench-job.js";

/** What a comparison is told. */
export interface AgainstOptions extends BenchOptions {
  against: BenchTarget;
  /** The smallest difference that matters, as a part. */
  minEffect: number;
}

/** So many processes say whether there may be a difference, and so many in all that there is one. */
const [atFirst, inAll] = [3, 5];

/**
 * Times two stores against each other in several processes, since each is off by something that stays as long as it
 * lives. Where three find no difference, that is the verdict; all else is measured in two more. Ended early, it
 * resolves to what can be said by then; undefined where that is nothing.
 *
 * @throws RunFailed where a store cannot be loaded or made
 */
export async function benchAgainst(options: AgainstOptions): Promise<ComparisonReport | undefined> {
  const { workloads, minEffect, signal } = options;
  const startedAt = new Date().toISOString();
  const gate: Gate = { minEffect, falseAlarms, workloads: workloads.length };
  const gathered = new Gathered(workloads, gate);
  for (let process = 1; process <= inAll && !signal?.aborted; process++) {
    const rest = process <= atFirst ? workloads : gathered.undecided();
    if (rest.length === 0) break;
    await compareOnce(rest, options, process, gathered);
  }
  const { stores } = gathered;
  if (!stores?.against) return undefined;
  const { store, against } = stores;
  const figures = { comparisons: gathered.comparisons(), leftOut: gathered.leftOut() };
  return {
    benchVersion,
    startedAt,
    environment: environment(),
    store,
    against,
    minEffect,
    falseAlarms,
    ...figures,
  };
}

async function compareOnce(
  rest: readonly string[],
  options: AgainstOptions,
  process: number,
  gathered: Gathered,
): Promise<void> {
  const { target, against, workloads, budgetMs, timeoutMs, seed, signal, makeChild, onProgress } = options;
  // As long for each workload in the last processes as in the first.
  const share = (budgetMs / inAll) * (rest.length / workloads.length);
  const lost = await withRunDirectory((directory) => {
    const job = { bench: target, against, directory, workloads: rest, budgetMs: share, timeoutMs };
    return lead({
      child: makeChild(),
      job: { ...job, seed: seed + process },
      signal,
      onEvent(event) {
        if (event.type === "stores") gathered.stores ??= event;
        if (event.type === "comparisons") gathered.add(event.found.comparisons, event.found.leftOut);
        if (event.type !== "progress") return;
        const { done } = event;
        const workload = rest[done];
        const progress = {
          done,
          workloads: rest.length,
          process,
          processes: process > atFirst ? inAll : atFirst,
        };
        onProgress({ ...progress, ...(workload !== undefined && { workload }) });
      },
    });
  });
  if (lost !== undefined) gathered.losses.push(lost);
}

/** What the processes found. */
class Gathered {
  stores: { store: TimedStore; against?: TimedStore } | undefined;
  readonly losses: string[] = [];
  readonly #gate: Gate;
  readonly #found = new Map<string, ProcessComparison[]>();
  readonly #left = new Map<string, LeftOutTiming>();

  constructor(workloads: readonly string[], gate: Gate) {
    this.#gate = gate;
    for (const id of workloads) this.#found.set(id, []);
  }

  add(found: readonly ProcessComparison[], leftOut: readonly LeftOutTiming[]): void {
    for (const one of found) this.#found.get(one.workload)?.push(one);
    for (const left of leftOut) this.#left.set(left.workload ?? left.operation, left);
  }

  undecided(): string[] {
    return this.#judged()
      .filter(({ verdict }) => verdict !== "no-difference")
      .map(({ workload }) => workload);
  }

  /** Of a difference that fewer processes saw than it takes, nothing is said. */
  comparisons(): TimingComparison[] {
    return this.#judged().map((one) => {
      const enough = one.processes >= (one.verdict === "no-difference" ? atFirst : inAll);
      return enough ? one : { ...one, verdict: "inconclusive" as const };
    });
  }

  leftOut(): LeftOutTiming[] {
    return Array.from(this.#found).flatMap(([id, found]): LeftOutTiming[] => {
      if (found.length > 0) return [];
      const [lost] = this.losses;
      const reason = lost === undefined ? "it was not come to" : `a store ${lost}`;
      return [this.#left.get(id) ?? { workload: id, operation: id, valueBytes: 0, reason }];
    });
  }

  #judged(): TimingComparison[] {
    return Array.from(this.#found.values()).flatMap(([first, ...others]) =>
      first === undefined ? [] : [combine([first, ...others], this.#gate)],
    );
  }
}
