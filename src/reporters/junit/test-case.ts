import { failsRun, type Report, type Result } from "../../results/index.js";
import { plainFailure } from "../pretty/plain-failure.js";
import type { ReporterOptions } from "../reporter.js";
import { reasonText } from "../text/baseline-text.js";
import { printedLines } from "../text/printed-text.js";
import { isProblem, problemText } from "../text/problems.js";
import { safeLine } from "../text/safe-text.js";

/** An element below a test case: its attributes and its text. */
export interface Child {
  message?: string;
  type?: string;
  text?: string;
}

/** How a test case ended; without any of these it passed. */
export interface TestCase {
  name: string;
  classname: string;
  durationMs: number;
  children: Partial<Record<"skipped" | "error" | "failure" | "system-out", Child>>;
}

/** The counts that a suite carries as attributes. */
export interface Counts {
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
}

/** A requirement as a test case: what was not tried is skipped, what fails the run a failure, our fault an error. */
export function testCaseOf(result: Result, report: Report, options: ReporterOptions): TestCase {
  return {
    name: safeLine(result.requirement),
    classname: `zarr-store-conform.${safeLine(result.suite)}`,
    durationMs: result.durationMs,
    children: childrenOf(result, report, options),
  };
}

/** What stands for a run that no single result shows to have failed. */
export function unprovedCase(message: string): TestCase {
  return {
    name: "the whole run",
    classname: "zarr-store-conform.run",
    durationMs: 0,
    children: { error: { message, type: "not-proved", text: message } },
  };
}

/** Counts test cases by how they ended. */
export function countCases(cases: readonly TestCase[]): Counts {
  const having = (child: keyof TestCase["children"]) =>
    cases.filter(({ children }) => child in children).length;
  return {
    tests: cases.length,
    failures: having("failure"),
    errors: having("error"),
    skipped: having("skipped"),
  };
}

function childrenOf(result: Result, report: Report, options: ReporterOptions): TestCase["children"] {
  const { verdict, failure, notTried } = result;
  if (verdict === "unsupported" || verdict === "skip" || verdict === "xfail") {
    return { skipped: { message: safeLine(skipReason(result), 400) } };
  }
  const printed: TestCase["children"] = result.output
    ? { "system-out": { text: printedLines(result.output).join("\n") } }
    : {};
  if (!isProblem(result)) return printed;
  const text = plainFailure(result, report, options);
  const type = safeLine(failure?.code ?? notTried?.capability ?? verdict);
  if (verdict === "error") return { error: { message: problemText(result), type, text }, ...printed };
  if (failsRun(verdict, report.summary)) {
    return { failure: { message: problemText(result), type, text }, ...printed };
  }
  return { "system-out": { text: [text, printed["system-out"]?.text ?? ""].join("\n").trimEnd() } };
}

function skipReason(result: Result): string {
  const { verdict, notTried } = result;
  if (verdict === "xfail") return `known to fail: ${reasonText(result)}`;
  const reason = notTried?.reason ?? "no reason given";
  return notTried?.capability === undefined ? reason : `${notTried.capability}: ${reason}`;
}
