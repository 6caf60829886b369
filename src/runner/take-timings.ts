import type { TimingsReport } from "../results/index.js";
import { toErrorEvidence } from "../spec/index.js";
import type { KnownStore, WorldKeeper } from "./keeper.js";
import type { RunOptions } from "./options.js";
import { openForTimings } from "./session.js";
import { Interrupted, watched } from "./watchdog.js";
import type { World } from "./world.js";

/**
 * Takes the timings on a store of their own; null where the store cannot write or the run was ended. A
 * store that cannot be made, or hangs, has none: every workload is left out with that reason.
 */
export async function takeTimings(
  keeper: WorldKeeper,
  { lacking }: KnownStore,
  { benchMs, timeoutMs, signal }: RunOptions,
  onProgress: (done: number, workloads: number) => void,
): Promise<TimingsReport | null> {
  if (lacking.has("set") || signal?.aborted) return null;
  const { measureTimings, workloads } = await import("../bench/index.js");
  const limits = { timeoutMs, totalMs: benchMs + 24 * timeoutMs, ...(signal && { signal }) };
  let world: World | undefined;
  try {
    world = await keeper.fresh();
    const { store, journal } = openForTimings(world.handle);
    return await watched(journal, limits, () =>
      measureTimings(store, lacking, { budgetMs: benchMs, onProgress }),
    );
  } catch (error) {
    if (error instanceof Interrupted) return null;
    const reason = toErrorEvidence(error).message;
    return {
      timings: [],
      leftOut: workloads.map(({ operation, valueBytes }) => ({ operation, valueBytes, reason })),
    };
  } finally {
    await world?.dispose().catch(hasBeenTold);
  }
}

/** Where a definition's `destroy` fails, the scenarios have said so. */
function hasBeenTold(): void {}
