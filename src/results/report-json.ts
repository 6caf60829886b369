import type { Report } from "./report.js";

/** A report as it is written to a file or to stdout: JSON, indented by two spaces, with a newline at its end. */
export function jsonOf(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
