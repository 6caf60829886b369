import { testBufferPrototype } from "../buffer/index.js";
import type { Dialect, Failure, FailureCode, Level, Verdict } from "../results/index.js";
import { type Judgement, rulingFor, type Scenario } from "../spec/index.js";
import type { Policies } from "../store/index.js";
import type { Session } from "./session.js";
import type { World } from "./world.js";

/** A judgement that went against the store, with the number of the last call before it. */
export interface Finding {
  label: string;
  key?: string;
  failure: Failure;
  /** How many calls had been made. */
  calls: number;
}

/** All that a scenario's judgements came to. */
export interface Findings {
  right: number;
  tolerated: Finding[];
  wrong: Finding[];
}

/** Makes what a scenario works with, and the list that its judgements go into. */
export function makeScenario(
  world: World,
  session: Session,
  dialect: Dialect,
  policies: Policies,
): { scenario: Scenario; findings: Findings } {
  const findings: Findings = { right: 0, tolerated: [], wrong: [] };
  const judge = (judgement: Judgement) => {
    if (judgement.standing === "right") {
      findings.right++;
      return;
    }
    const { standing, ...finding } = judgement;
    findings[standing].push({ ...finding, calls: session.journal.calls.length });
  };
  const scenario: Scenario = {
    store: session.store,
    prototype: testBufferPrototype,
    given: world.given,
    dialect,
    observations: session.journal.observations,
    ruling: (rulings) => rulingFor(rulings, dialect, policies),
    judge,
  };
  return { scenario, findings };
}

/** Breaches of form that the scenario's requirement answers for count as findings of its own. */
export function addBreaches(
  findings: Findings,
  { journal }: Session,
  answersFor: (code: FailureCode) => boolean,
): void {
  for (const failure of journal.breaches) {
    if (!answersFor(failure.code)) continue;
    const label = "call" in failure.args ? failure.args.call : failure.code;
    findings.wrong.push({ label, failure, calls: journal.calls.length });
  }
}

/** The verdict that findings come to at a level. None at all is our fault, not the store's. */
export function verdictOf({ right, tolerated, wrong }: Findings, level: Level): Verdict {
  if (wrong.length > 0) return level === "must" ? "fail" : "warn";
  if (tolerated.length > 0) return "warn";
  return right > 0 ? "pass" : "error";
}
