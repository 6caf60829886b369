import { createJsonReporter } from "./json.js";
import { createPrettyReporter } from "./pretty.js";
import type { CreateReporter } from "./reporter.js";

export type { CreateReporter, Output, Reporter, ReporterOptions } from "./reporter.js";
export { createJsonReporter, createPrettyReporter };

/** The reporters by the names that users call them by. */
export const reporters = {
  pretty: createPrettyReporter,
  json: createJsonReporter,
} as const satisfies Record<string, CreateReporter>;

/** The name of a built-in reporter. */
export type ReporterName = keyof typeof reporters;

/** Whether a string names a built-in reporter. */
export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}
