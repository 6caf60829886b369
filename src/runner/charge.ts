import type { Result } from "../results/index.js";
import { labelOf } from "./breaches-in-order.js";
import type { ForeignBreach } from "./work-event.js";

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
