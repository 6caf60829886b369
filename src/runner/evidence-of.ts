import { type JournalCall, toCallEvidence } from "../harness/index.js";
import type { CallEvidence, Failure } from "../results/index.js";
import { withFailingMember } from "./failing-member.js";
import { withNames } from "./named-calls.js";
import type { World } from "./world.js";

/** The calls that are shown of a failure. */
export interface ShownCalls {
  calls: readonly JournalCall[];
  /** Those that they were taken from, in order: what was left out shows in the numbers. */
  among?: readonly JournalCall[];
}

/**
 * Calls as evidence. They are numbered as they were made among those that bear on the failure; what a scenario did past
 * the store's methods, such as opening it anew, stands where it was done.
 */
export function evidenceOf(
  { calls, among = calls }: ShownCalls,
  failure: Failure,
  world: Pick<World, "handle" | "steps">,
): CallEvidence[] {
  const numbers = new Map(among.map((call, index) => [call, index + 1]));
  const named = withNames(world, calls);
  const evidence = toCallEvidence(named.map(({ call }) => call)).map((each, index): CallEvidence => {
    const { of, on } = named[index] ?? {};
    const seen = of ? withFailingMember(each, of, failure) : each;
    return { ...seen, ...(on !== undefined && { on }) };
  });
  // A step counts as a call, and moves on the numbers of those after it.
  let steps = 0;
  return evidence.map((each, index) => {
    const of = named[index]?.of;
    const before = of && numbers.get(of);
    if (before !== undefined) return { ...each, seq: before + steps };
    steps++;
    const last = named.slice(0, index).findLast((call) => call.of)?.of;
    return { ...each, seq: ((last && numbers.get(last)) ?? 0) + steps };
  });
}
