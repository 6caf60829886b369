import { loadStore, loadValue } from "../load/index.js";
import type { Report, RunEvent } from "../results/index.js";
import { Child, type RunOptions, run, supervise, UsageError } from "../runner/index.js";
import type { ConformanceOptions } from "./options.js";
import { specifierOf } from "./specifier-of.js";
import type { GatheredSuites } from "./suites-of.js";

// Built, all parts lie in one directory.
const childModule = new URL("./child.cjs", import.meta.url);

/** A run that is about to begin. */
export interface Started {
  options: RunOptions;
  /** The requirements to try, by id. */
  requirements: string[];
  suites: GatheredSuites;
  onEvent(event: RunEvent): void;
}

/**
 * Runs a store where it belongs: a value in this process, what is named in one of its own.
 *
 * @throws UsageError where suites that are values would have to go to another process
 */
export async function start(
  subject: unknown,
  { cwd = process.cwd(), inProcess = false, name = "store" }: ConformanceOptions,
  { options, requirements, suites, onEvent }: Started,
): Promise<Report> {
  const { timeoutMs } = options;
  const { catalogue, sources, values } = suites;
  const specifier = specifierOf(subject);
  if (specifier === undefined)
    return run(await loadValue(subject, { name, timeoutMs }), options, onEvent, catalogue);
  if (inProcess) return run(await loadStore(specifier, { cwd, timeoutMs }), options, onEvent, catalogue);
  if (values.length > 0) {
    throw new UsageError(
      "Suites that are given as values cannot go to the process that a named store runs in: give their modules by " +
        "path, or run the store here with `inProcess: true`.",
    );
  }
  const work = { ...options, specifier, cwd, requirements, suiteSources: sources };
  const makeChild = (limitsHeap: boolean) => new Child(childModule, limitsHeap);
  return supervise(work, { ...options, onEvent, makeChild, catalogue });
}
