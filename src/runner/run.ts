import { suites as builtIn } from "../../suites/index.js";
import type { LoadedStore } from "../load/index.js";
import type { Report, RunEvent } from "../results/index.js";
import type { Suite } from "../spec/index.js";
import { Assembly } from "./assembly.js";
import { bailing } from "./bail.js";
import { defaultRunOptions, type RunOptions } from "./options.js";
import { plan, planned } from "./plan.js";
import { withRunDirectory } from "./run-directory.js";
import { shareOf } from "./shards/share-of.js";
import { work } from "./work.js";

/**
 * Runs the suites against a store, in this process, and resolves to the report. Tells `onEvent` of each
 * step, prints nothing and exits nothing.
 *
 * @param catalogue all suites that there are
 * @throws UsageError where the options select nothing
 * @throws LoadError where the store cannot be made or is of no dialect
 */
export async function run(
  loaded: LoadedStore,
  given: Partial<RunOptions> = {},
  onEvent: (event: RunEvent) => void = () => {},
  catalogue: readonly Suite[] = builtIn,
): Promise<Report> {
  const options = bailing({ ...defaultRunOptions, ...given, onEvent });
  const answering = plan(options, catalogue);
  const selection = answering.map(({ requirement }) => requirement.id);
  const selected = planned(shareOf(selection, options.shard), catalogue);
  const assembly = new Assembly({ ...options, selection, catalogue });
  await withRunDirectory((directory) =>
    work(loaded, directory, { selected, answering }, options, (event) => assembly.take(event)),
  );
  return assembly.finish();
}
