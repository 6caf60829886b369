import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suiteVersion } from "../../suites/index.js";
import { measureTimings } from "../bench/index.js";
import type { LoadedStore } from "../load/index.js";
import {
  type Report,
  type Result,
  type RunEvent,
  reportVersion,
  type StoreReport,
  type TimingsReport,
} from "../results/index.js";
import { environment } from "./environment.js";
import { executeAll } from "./execute.js";
import { speaksTo } from "./gate.js";
import { type KnownStore, WorldKeeper } from "./keeper.js";
import { defaultRunOptions, type RunOptions } from "./options.js";
import { type Planned, plan, summaries } from "./plan.js";
import { capabilityReport, probe } from "./probe.js";
import { openForTimings } from "./session.js";
import { summarize } from "./summarize.js";
import type { WorldPlace } from "./world.js";

/**
 * Runs the suites against a store and resolves to the report. Tells `onEvent` of each step, prints
 * nothing and exits nothing.
 *
 * @throws UsageError where the options select nothing
 * @throws LoadError where the store cannot be made or is of no dialect
 */
export async function run(
  loaded: LoadedStore,
  given: Partial<RunOptions> = {},
  onEvent: (event: RunEvent) => void = () => {},
): Promise<Report> {
  const options: RunOptions = { ...defaultRunOptions, ...given };
  const selected = plan(options);
  const startedAt = new Date();
  const directory = await mkdtemp(join(tmpdir(), "zarr-store-conform-"));
  try {
    return await runIn(
      { loaded, directory, timeoutMs: options.timeoutMs },
      selected,
      options,
      startedAt,
      onEvent,
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function runIn(
  place: WorldPlace,
  selected: readonly Planned[],
  options: RunOptions,
  startedAt: Date,
  onEvent: (event: RunEvent) => void,
): Promise<Report> {
  const known = await probe(place, options.dialect);
  const planned = selected.filter(({ requirement }) => speaksTo(requirement, known.dialect));
  const { specifier, name, form, definition } = place.loaded;
  const store: StoreReport = {
    specifier,
    name: definition.name ?? name,
    dialect: known.dialect,
    dialectFrom: known.dialectFrom,
    form,
    capabilities: capabilityReport(known),
    policies: { ...definition.policies },
  };
  const requirements = summaries(planned);
  const ids = planned.map(({ requirement }) => requirement.id);
  onEvent({ type: "start", store, seed: options.seed, requirements, planned: ids });
  const keeper = new WorldKeeper(place, known);
  const results: Result[] = [];
  try {
    const onResult = (result: Result) => {
      results.push(result);
      onEvent({ type: "result", result });
    };
    const onStart = (requirement: string) => onEvent({ type: "scenario-start", requirement });
    await executeAll(planned, { keeper, known, loaded: place.loaded, options, onStart, onResult });
    const timings = options.benchMs > 0 ? await timingsOf(keeper, known, options, onEvent) : null;
    const durationMs = Date.now() - startedAt.getTime();
    const report: Report = {
      reportVersion,
      suiteVersion,
      startedAt: startedAt.toISOString(),
      store,
      environment: environment(),
      seed: options.seed,
      summary: summarize(results, options.strict, durationMs),
      requirements,
      results,
      timings,
    };
    onEvent({ type: "end", report });
    return report;
  } finally {
    await keeper.dispose();
  }
}

async function timingsOf(
  keeper: WorldKeeper,
  known: KnownStore,
  options: RunOptions,
  onEvent: (event: RunEvent) => void,
): Promise<TimingsReport | null> {
  if (known.lacking.has("set")) return null;
  const world = await keeper.fresh();
  try {
    return await measureTimings(openForTimings(world.handle), known.lacking, {
      budgetMs: options.benchMs,
      onProgress: (done, workloads) => onEvent({ type: "timing", done, workloads }),
    });
  } finally {
    await world.dispose();
  }
}
