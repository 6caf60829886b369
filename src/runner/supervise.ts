import { suites as builtIn } from "../../suites/index.js";
import type { Report } from "../results/index.js";
import type { Suite } from "../spec/index.js";
import { Assembly, type AssemblyOptions } from "./assembly.js";
import { attempt } from "./attempt.js";
import { bailing } from "./bail.js";
import type { Child } from "./child-handle.js";
import type { Bounds } from "./child-limits.js";
import { chargeLoss, type Loss, notTried, resultOfLoss } from "./losses.js";
import { lostAtStart } from "./lost-at-start.js";
import { LostTries } from "./lost-tries.js";
import type { Job } from "./messages.js";
import type { Shard } from "./options.js";
import { withRunDirectory } from "./run-directory.js";
import { RunFailed } from "./run-failed.js";
import { shareOf } from "./shards/share-of.js";
import type { WorkEvent } from "./work-event.js";

/** What a supervised run is told. */
export interface SuperviseOptions extends Omit<AssemblyOptions, "selection"> {
  signal?: AbortSignal;
  /** Ends the run after so many results that fail it. */
  bail?: number;
  /** Requirements that are known to fail, which `bail` does not count. */
  knownToFail?: readonly string[];
  /** All suites that there are; the built-in ones, unless it says otherwise. */
  catalogue?: readonly Suite[];
  /** What its process may take at the most; there is a default for each. */
  bounds?: Bounds;
  /** Makes a process for the store to run in, with a limit of its own for JavaScript's objects or without. */
  makeChild(limitsHeap: boolean): Child;
}

/** The work, without what changes from one child to the next; its requirements are those of all shards. */
export type Work = Omit<Job, "token" | "directory" | "traces" | "answering"> & { shard?: Shard };

/** After this many lost processes the rest is not tried (more, where failures are retried): a run must end. */
const mostLosses = 8;

/**
 * Runs the suites against a store in a child process, and resolves to the report whatever the store does.
 * When a child hangs or ends, the scenarios that were running are tried again, each alone, so that the one
 * to blame is known; the rest goes on in a new child.
 *
 * @throws RunFailed where the run cannot begin: the store cannot be loaded or made
 */
export async function supervise(work: Work, options: SuperviseOptions): Promise<Report> {
  const told = bailing(options);
  const assembly = new Assembly({ ...told, selection: work.requirements });
  return await withRunDirectory(async (directory) => {
    const { gone } = await superviseIn(directory, work, assembly, told);
    const report = assembly.finish();
    await gone;
    return report;
  });
}

/** Resolves when all is told, with a promise that settles when the last process is gone. */
async function superviseIn(
  directory: string,
  work: Work,
  assembly: Assembly,
  options: SuperviseOptions,
): Promise<{ gone: Promise<void> }> {
  const { signal, makeChild, bounds, catalogue = builtIn } = options;
  const lost = new LostTries(work);
  let suspects: string[] = [];
  let unexplained: Loss | undefined;
  let losses = 0;
  let lostBefore = false;
  let gone: Promise<void> = Promise.resolve();
  const share = shareOf(work.requirements, work.shard);
  let { triesPlace } = work;
  while (!signal?.aborted && (!assembly.started || assembly.outstanding.length > 0)) {
    await gone;
    const alone = suspects.length > 0;
    const requirements = alone ? suspects : assembly.started ? assembly.outstanding : share;
    const job = {
      ...work,
      directory,
      requirements,
      answering: work.requirements,
      triesPlace,
      traces: alone,
      ...(alone && { concurrency: 1, benchMs: 0 }),
    };
    const limitMs = work.timeoutMs;
    const onEvent = (event: WorkEvent) => assembly.take(lost.sum(event));
    const { loss, failure, running, ...made } = await attempt({
      // The limit costs time, and tells what a process was lost for.
      child: makeChild(lostBefore),
      job,
      limitMs,
      bounds,
      onEvent,
      signal,
    });
    gone = made.gone;
    if (failure) throw new RunFailed(failure);
    lostBefore ||= loss !== undefined;
    if (loss === undefined) {
      // A process that was silent once and is not when tried again may have met a busy machine; one that
      // ended has no such excuse.
      if (unexplained !== undefined && unexplained.how !== "hung")
        assembly.take(chargeLoss(unexplained, work));
      [suspects, unexplained] = [[], undefined];
      continue;
    }
    if (!assembly.started) {
      // The store may have been called, to find out what its place is. Without that, the first to call it
      // is a scenario, which then is to blame.
      if (!triesPlace) throw lostAtStart(work.specifier, loss);
      triesPlace = false;
      continue;
    }
    const [culprit] = running;
    // One that came while many scenarios ran is looked into first; it counts when it is known whose it is.
    if (alone || culprit === undefined) losses++;
    if (losses >= mostLosses * (1 + work.retry)) {
      giveUp(assembly, catalogue, loss, losses);
      break;
    }
    if (alone && culprit !== undefined) {
      const { dialect } = assembly;
      const result = lost.add(resultOfLoss({ requirement: culprit, dialect, catalogue }, loss));
      if (result) assembly.take({ type: "result", result });
      unexplained = undefined;
    } else if (running.length > 0) unexplained = loss;
    // That a scenario begins may not have come through before it blocked the process; the next child will tell.
    else if (loss.how === "hung" && unexplained === undefined && assembly.outstanding.length > 0)
      unexplained = loss;
    else assembly.take(chargeLoss(loss));
    const before = alone ? suspects : running;
    suspects = before.filter((id) => assembly.outstanding.includes(id));
  }
  return { gone };
}

/** The rest gets a result that says why it was not tried. */
function giveUp(assembly: Assembly, catalogue: readonly Suite[], loss: Loss, losses: number): void {
  const { dialect } = assembly;
  for (const requirement of assembly.outstanding) {
    assembly.take({ type: "result", result: notTried({ requirement, dialect, catalogue }, loss, losses) });
  }
}
