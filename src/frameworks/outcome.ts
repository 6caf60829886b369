import { describeResult } from "../api/describe-result.js";
import { plainFailure } from "../reporters/pretty/plain-failure.js";
import type { ReporterOptions } from "../reporters/reporter.js";
import { errorOf } from "../reporters/text/evidence-of.js";
import { failsRun, type Report, type Result } from "../results/index.js";

/** What a test of a requirement comes to. Plain data, so that it can cross a process border. */
export type Outcome =
  /** `note` is the text of a warning. */
  | { kind: "passed"; note?: string }
  /** `frames` are those of the user's code, one a line. */
  | { kind: "failed"; text: string; frames?: string }
  | { kind: "skipped"; reason: string };

/** Which verdicts fail, and how a failure is told. */
export interface OutcomeTerms extends Pick<ReporterOptions, "command" | "updateBaseline"> {
  strict?: boolean | undefined;
  failOnFlaky?: boolean | undefined;
}

/** What the result of a requirement is as a test: the verdicts that fail a run fail the test. */
export function outcomeOf(
  result: Result,
  about: Pick<Report, "requirements">,
  { strict = false, failOnFlaky = false, ...told }: OutcomeTerms,
): Outcome {
  const { verdict, failure, baseline } = result;
  if (failsRun(verdict, { strict, failOnFlaky })) {
    const frames = failure && errorOf(failure)?.stack;
    return { kind: "failed", text: plainFailure(result, about, told), ...(frames && { frames }) };
  }
  if (verdict === "xfail") {
    const reason = baseline?.standing === "listed" ? baseline.reason : "listed in the baseline";
    return { kind: "skipped", reason: `known to fail: ${reason}` };
  }
  const text = describeResult(result, about, told);
  if (verdict === "unsupported" || verdict === "skip") return { kind: "skipped", reason: text || verdict };
  return { kind: "passed", ...(text && { note: text }) };
}
