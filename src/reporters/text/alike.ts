import type { Result } from "../../results/index.js";
import { resultText } from "./result-text.js";

/** Failures by what is to be done about them, in their order: most stem from one mistake. */
export function byAdvice(failures: readonly Result[]): Map<string, Result[]> {
  const groups = new Map<string, Result[]>();
  for (const result of failures) {
    const advice = adviceOf(result);
    groups.set(advice, [...(groups.get(advice) ?? []), result]);
  }
  return groups;
}

/** More failures than this with the same advice are not read one after the other. */
const fewAlike = 5;

/** Of those the first are told in full. */
const toldAlike = 3;

/** The failures that are told in full: all of those that are few of their kind, and the first of those that are many. */
export function toldInFull(failures: readonly Result[]): Set<Result> {
  const groups = [...byAdvice(failures).values()];
  return new Set(groups.flatMap((alike) => (alike.length > fewAlike ? alike.slice(0, toldAlike) : alike)));
}

/** What to do about a failure, in its first sentence; else what happened. */
function adviceOf(result: Result): string {
  const { headline, hint } = resultText(result);
  // A full stop within a name or a number ends no sentence.
  return /^.+?[.](?=\s|$)/.exec(hint ?? headline)?.[0] ?? hint ?? headline;
}
