import type { LoadedStore } from "../load/index.js";
import type { StoreReport } from "../results/index.js";
import { executeAll } from "./execute.js";
import { ownersOf } from "./execution.js";
import { speaksTo } from "./gate.js";
import { WorldKeeper } from "./keeper.js";
import type { RunOptions } from "./options.js";
import { forWriters, type Planned } from "./plan.js";
import { capabilityReport, type ProbedStore, probe } from "./probe.js";
import { takeBriefTimings } from "./take-timings.js";
import type { WorkEvent } from "./work-event.js";
import type { WorldPlace } from "./world.js";

/** Takes an event; where it is to go to another process, resolves when it has left this one. */
type Emit = (event: WorkEvent) => void | Promise<void>;

/**
 * Does the work of a run in this process: finds out what the store is, runs the scenarios, takes the
 * timings, and tells of each as it happens.
 *
 * @param directory where stores make theirs; whoever made it removes it
 * @param selected the requirements to try; `answering` those that may answer for what is met with them
 * @throws LoadError where the store cannot be made or is of no dialect
 */
export async function work(
  loaded: LoadedStore,
  directory: string,
  { selected, answering = selected }: { selected: readonly Planned[]; answering?: readonly Planned[] },
  options: RunOptions,
  emit: Emit,
): Promise<void> {
  const { timeoutMs, signal } = options;
  const place: WorldPlace = { loaded, directory, limits: { timeoutMs, ...(signal && { signal }) } };
  const known = await probe(place, options);
  const speaking = selected.filter(({ requirement }) => speaksTo(requirement, known.dialect));
  const planned = known.lacking.has("set") ? speaking : speaking.map(forWriters);
  const ids = planned.map(({ requirement }) => requirement.id);
  // A store may end this process in its first scenario: that there was one must be known by then.
  await emit({
    type: "start",
    store: storeReport(place, known),
    planned: ids,
  });
  const keeper = new WorldKeeper(place, known);
  try {
    const owners = ownersOf(answering.filter(({ requirement }) => speaksTo(requirement, known.dialect)));
    await executeAll(planned, { keeper, known, loaded: place.loaded, owners, options, emit });
    options.afterScenarios?.();
    if (options.benchMs === 0) return;
    const onProgress = (done: number, workloads: number) => emit({ type: "timing", done, workloads });
    emit({ type: "timings", timings: await takeBriefTimings(keeper, known, { ...options, onProgress }) });
  } finally {
    await keeper.dispose();
  }
}

function storeReport({ loaded }: WorldPlace, known: ProbedStore): StoreReport {
  const { specifier, name, form, definition, package: around } = loaded;
  return {
    specifier,
    name: definition.name ?? name,
    ...(around && { package: around }),
    dialect: known.dialect,
    dialectFrom: known.dialectFrom,
    form,
    capabilities: capabilityReport(known),
    policies: { ...definition.policies },
  };
}
