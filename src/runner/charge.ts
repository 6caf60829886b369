import type { Dialect, ForeignBreach, Result } from "../results/index.js";
import { levelOf } from "../spec/index.js";
import { labelOf } from "./breaches-in-order.js";
import { speaksTo } from "./gate.js";
import { planned } from "./plan.js";

/** Turns a result over where other scenarios met breaches that its requirement answers for. */
export function charge(result: Result, breaches: readonly ForeignBreach[]): Result {
  if (result.verdict !== "pass" && result.verdict !== "unsupported") return result;
  const [first, ...others] = breaches.filter(({ owner }) => owner === result.requirement);
  if (first === undefined) return result;
  const further = others.map(({ failure }) => ({ label: labelOf(failure), code: failure.code }));
  const { notTried: _, tries: __, ...tried } = result;
  const broken = result.level === "must" ? "fail" : "warn";
  return {
    ...tried,
    verdict: [first, ...others].every(({ passing }) => passing) ? "flaky" : broken,
    failure: first.failure,
    journal: first.journal,
    ...(first.reproduction !== undefined && { reproduction: first.reproduction }),
    assertions: Math.max(1, result.assertions),
    ...(further.length > 0 && { further }),
  };
}

/**
 * Turns results over as {@link charge} does. What requirements answer for that were not to be tried is told too, in
 * results of their own: whatever was met makes itself heard.
 *
 * @param ids the requirements that were to be tried
 */
export function chargeAll(
  found: readonly Result[],
  ids: readonly string[],
  breaches: readonly ForeignBreach[],
  dialect: Dialect,
): { results: Result[]; elsewhere: ForeignBreach[] } {
  const elsewhere = breaches.filter(({ owner }) => !ids.includes(owner));
  const added = planned(elsewhere.map(({ owner }) => owner))
    .filter(({ requirement }) => speaksTo(requirement, dialect))
    .map(({ suite, requirement }): Result => {
      const level = levelOf(requirement, dialect);
      return { requirement: requirement.id, suite, level, verdict: "pass", assertions: 0, durationMs: 0 };
    });
  return { results: [...found, ...added].map((result) => charge(result, breaches)), elsewhere };
}
