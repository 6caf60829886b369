import type { Report, Result } from "../../results/index.js";
import type { ReporterOptions } from "../reporter.js";
import { writeFailure } from "./failure.js";
import { Page } from "./page.js";
import { createPaint } from "./paint.js";

const columns = 100;

/** A failure in full, as lines of plain text without colour, for formats that hold such a text. */
export function plainFailure(
  result: Result,
  report: Pick<Report, "requirements">,
  options: ReporterOptions,
): string {
  const page = new Page(columns, createPaint(false));
  writeFailure(page, result, report, options);
  return page.toString().trim();
}
