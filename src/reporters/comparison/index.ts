import type { Comparison } from "../../results/comparison/comparison.js";
import { jsonOf } from "../../results/report-json.js";
import type { Output } from "../reporter.js";
import { safeJson } from "../text/safe-json.js";

type WriteComparison = (comparison: Comparison, output: Output) => Promise<void>;

const writers = {
  pretty: async (comparison, output) => {
    const { writePretty } = await import("./pretty.js");
    writePretty(comparison, output);
  },
  markdown: async (comparison, output) => {
    const { comparisonMarkdown } = await import("./markdown.js");
    output.write(comparisonMarkdown(comparison));
  },
  json: async (comparison, output) => output.write(safeJson(jsonOf(comparison))),
} as const satisfies Record<string, WriteComparison>;

/** The name of a reporter that shows comparisons. */
export type ComparisonReporterName = keyof typeof writers;

/** The names of the reporters that show comparisons. */
export const comparisonReporterNames: readonly ComparisonReporterName[] =
  Object.keys(writers).filter(isComparisonReporter);

/** Whether a reporter of this name shows comparisons. */
export function isComparisonReporter(name: string): name is ComparisonReporterName {
  return Object.hasOwn(writers, name);
}

/** Writes a comparison as the reporter of this name does. */
export function writeComparison(
  name: ComparisonReporterName,
  comparison: Comparison,
  output: Output,
): Promise<void> {
  return writers[name](comparison, output);
}
