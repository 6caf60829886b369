import type { Report } from "../results/index.js";
import type { ConformanceOptions } from "./options.js";

/**
 * Tests a store and resolves to the report. Prints nothing and exits nothing; a store that does not conform is no
 * error: see `report.summary.conforms`.
 *
 * @param subject what to import, as on the command line (`"./mystore.js"`, a URL, `"memory:"`), which then runs in
 *   a process of its own; or a value, which runs in this process: a store, a class, a factory, a definition, the
 *   namespace of a module, or a promise of one of these
 * @throws UsageError where the options select nothing or cannot be understood
 * @throws LoadError where a store in this process cannot be loaded or made, or a suite cannot be loaded
 * @throws RunFailed where a store in a process of its own cannot
 * @throws the signal's reason, where the run is ended before it began
 *
 * @example
 * const { summary, results } = await runConformance(() => new MyStore(), { suite: "byte-range" });
 */
export async function runConformance(
  subject: string | object,
  options: ConformanceOptions = {},
): Promise<Report> {
  // The suites are loaded by those who run them: store modules import this package for `defineStore` alone.
  const { execute } = await import("./execute.js");
  return execute(subject, options);
}
