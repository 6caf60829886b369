import type { Failure, FailureCode, Level, Verdict } from "../results/index.js";
import { breachesInOrder, labelOf } from "./breaches-in-order.js";
import type { Session } from "./session.js";

/** A judgement that went against the store, with the number of the last call before it. */
export interface Finding {
  label: string;
  key?: string;
  failure: Failure;
  /** Makes the read once more, and says whether it is answered rightly now. */
  again?(): Promise<boolean>;
  /** How many calls had been made. */
  calls: number;
  /** How many of these, the last ones, show what went wrong. */
  lastCalls?: number;
}

/** All that a scenario's judgements came to. */
export interface Findings {
  right: number;
  tolerated: Finding[];
  wrong: Finding[];
}

/** Breaches of form that the scenario's requirement answers for count as findings of its own. */
export function addBreaches(
  findings: Findings,
  { journal }: Session,
  answersFor: (code: FailureCode) => boolean,
): void {
  for (const failure of breachesInOrder(journal)) {
    if (!answersFor(failure.code)) continue;
    findings.wrong.push({ label: labelOf(failure), failure, calls: journal.calls.length });
  }
}

/** The verdict that findings come to at a level. None at all is our fault, not the store's. */
export function verdictOf({ right, tolerated, wrong }: Findings, level: Level): Verdict {
  if (wrong.length > 0) return level === "must" ? "fail" : "warn";
  if (tolerated.length > 0) return "warn";
  return right > 0 ? "pass" : "error";
}
