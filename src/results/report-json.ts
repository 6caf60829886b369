import type { Comparison } from "./comparison/comparison.js";
import type { Report } from "./report.js";

/** A report, or a comparison of two, as it is written to a file or to stdout: JSON, indented by two spaces, with a newline at its end. */
export function jsonOf(report: Report | Comparison): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
