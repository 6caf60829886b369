import { failsRun, type Report, type Result } from "../../results/index.js";
import type { ReporterOptions } from "../reporter.js";
import { mendingCommand } from "../text/baseline-text.js";
import { failuresOf, problemText, unprovedText, warningsOf } from "../text/problems.js";
import { resultText } from "../text/result-text.js";
import { safeLine } from "../text/safe-text.js";
import type { Annotation, AnnotationKind } from "./command.js";
import { placeOf } from "./place.js";

/** How many annotations of one kind a step can make; GitHub drops further ones without a word. */
export const mostAnnotations = 10;

/** The annotations of a run. Where there are too many of a kind, the last one names those that had no room. */
export function annotationsOf(report: Report, options: ReporterOptions): Annotation[] {
  const failing = (result: Result) => failsRun(result.verdict, report.summary);
  const results = [...failuresOf(report), ...warningsOf(report)];
  const unproved = unprovedText(report);
  const errors = results.filter(failing).map((result) => annotationOf("error", result, report, options));
  if (unproved !== undefined) {
    errors.unshift({ kind: "error", title: "zarr-store-conform", message: unproved });
  }
  const warnings = results
    .filter((result) => !failing(result))
    .map((result) => annotationOf("warning", result, report, options));
  return [...capped(errors), ...capped(warnings)];
}

function annotationOf(
  kind: AnnotationKind,
  result: Result,
  report: Report,
  options: ReporterOptions,
): Annotation {
  const { details, hint } = resultText(result);
  const command = options.command?.(result.requirement);
  const lines = [problemText(result), ...details, ...(hint === undefined ? [] : [`Hint: ${hint}`])];
  if (command !== undefined) lines.push(`Run it alone: ${safeLine(command, 2000)}`);
  const mending = mendingCommand(result, options);
  if (mending !== undefined) lines.push(`Bring the baseline up to date: ${safeLine(mending, 2000)}`);
  const place = placeOf(result, report, options);
  return {
    kind,
    title: `${safeLine(result.requirement, 150)} (${result.level}, ${result.verdict})`,
    message: lines.join("\n"),
    ...(place && { place: { ...place, file: safeLine(place.file, 4000) } }),
  };
}

function capped(annotations: Annotation[]): Annotation[] {
  const shown = annotations.slice(0, mostAnnotations - 1);
  const left = annotations.slice(mostAnnotations - 1);
  const [first] = left;
  if (first === undefined || left.length === 1) return annotations;
  const kinds = first.kind === "error" ? "failures" : "warnings";
  const names = left.slice(0, 20).map(({ title }) => title.replace(/ \([a-z, ]*\)$/, ""));
  return [
    ...shown,
    {
      kind: first.kind,
      title: `${left.length} more ${kinds}`,
      message: `${names.join(", ")}${left.length > names.length ? ", …" : ""}. GitHub shows ${mostAnnotations} annotations of a kind for a step; the log and the job summary have the others.`,
    },
  ];
}
