import { failsRun, type Report, type Result, type SourceReference } from "../../results/index.js";
import type { ReporterOptions } from "../reporter.js";
import { mendingCommand, reasonText } from "../text/baseline-text.js";
import { callLines } from "../text/call-text.js";
import { errorLines } from "../text/error-text.js";
import { errorOf } from "../text/evidence-of.js";
import { furtherTexts } from "../text/further-text.js";
import { plural } from "../text/number-text.js";
import { isProblem } from "../text/problems.js";
import { resultText } from "../text/result-text.js";
import { safeLine, safeLines } from "../text/safe-text.js";
import { sourceText } from "../text/source-text.js";
import { toleranceText } from "../text/tolerance-text.js";
import { triesText } from "../text/tries-text.js";
import { tapEscape } from "./escape.js";

/** The lines of one requirement: its test point, and a diagnostic where there is something to say of it. */
export function testPoint(
  result: Result,
  number: number,
  report: Report,
  options: ReporterOptions,
): string[] {
  const { verdict, requirement } = result;
  const failed = failsRun(verdict, report.summary) || verdict === "warn" || verdict === "xfail";
  const point = `${failed ? "not ok" : "ok"} ${number} - ${tapEscape(safeLine(requirement))}`;
  const line = `${point}${directiveOf(result, report)}`;
  return isProblem(result) ? [line, ...diagnostic(result, report, options)] : [line];
}

/** A reader of TAP counts no failure that is marked as to do, and so neither what is tolerated nor what is known. */
function directiveOf(result: Result, { summary }: Report): string {
  const { verdict, notTried } = result;
  if (failsRun(verdict, summary)) return "";
  const reason = tapEscape(safeLine(notTried?.reason ?? "", 400));
  switch (verdict) {
    case "unsupported":
    case "skip":
      return ` # SKIP ${tapEscape(safeLine(notTried?.capability ?? ""))} ${reason}`
        .replace(/ +/g, " ")
        .trimEnd();
    case "warn":
      return ` # TODO ${toleranceText(result)}`;
    case "xfail":
      return ` # TODO known to fail: ${tapEscape(reasonText(result))}`;
    default:
      return "";
  }
}

/** The diagnostic as YAML. Every value is written as JSON, which is YAML too, and safe whatever is in it. */
function diagnostic(result: Result, report: Report, options: ReporterOptions): string[] {
  const { verdict, level, failure, requirement, journal = [], reproduction } = result;
  const summary = report.requirements[requirement];
  const text = resultText(result);
  const error = failure && errorOf(failure);
  const entries: [string, string | string[] | undefined][] = [
    ["message", text.headline],
    ["severity", failsRun(verdict, report.summary) ? "fail" : "todo"],
    ["verdict", verdict],
    ["level", level],
    ["code", failure?.code],
    ["requirement", summary && safeLine(summary.title, 400)],
    ["details", [...text.details, ...triesText(result)]],
    ["calls", callLines(journal, { all: options.verbose === true }).map(callText)],
    ["further", furtherTexts(result, { all: options.verbose === true })],
    ["error", error && errorLines(error, options.verbose ? 50 : 8)],
    ["source", summary?.sources.map(withUrl)],
    ["hint", text.hint],
    ["reproduction", reproduction === undefined ? undefined : safeLines(reproduction, 200, 2000)],
    ["baseline", mendingCommand(result, options)],
    ["command", options.command && safeLine(options.command(requirement), 2000)],
  ];
  return ["  ---", ...entries.flatMap(([name, value]) => yamlLines(name, value)), "  ..."];
}

function callText(line: ReturnType<typeof callLines>[number]): string {
  return line.kind === "call"
    ? `${line.seq} ${line.call} → ${line.outcome}`
    : `… ${plural(line.count, "further call")}`;
}

function withUrl(source: SourceReference): string {
  const where = sourceText(source);
  return source.url === undefined ? where : `${where} ${safeLine(source.url, 2000)}`;
}

function yamlLines(name: string, value: string | string[] | undefined): string[] {
  if (value === undefined || value.length === 0) return [];
  if (typeof value === "string") return [`  ${name}: ${JSON.stringify(value)}`];
  return [`  ${name}:`, ...value.map((item) => `    - ${JSON.stringify(item)}`)];
}
