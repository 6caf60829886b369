import { attempt, type Given, given, NotApplicable, pattern, type Scenario } from "../../src/spec/index.js";
import { MiB } from "../sizes.js";

/** A value so large that reading all of it for a part is a waste. */
export const key = "array/c/0";
export const size = MiB;

/** So many bytes more than were asked for may move: pages, blocks, what lies between merged ranges. */
const slack = 64 * 1024;

/** The large value. Each requirement has a store of its own, or it would count what others read. */
export function largeValue(purpose: string): Given {
  return given(`a value of 1 MiB, for ${purpose}`, () => [[key, pattern(size, 5)]]);
}

/** What a read may cost at most. */
export interface Bounds {
  /** The read, as source. */
  call: string;
  /** How many bytes it asks for. */
  asked: number;
  /** How many requests it may take; any number by default. */
  requests?: number;
}

/**
 * Reads, and holds what that cost against the bounds. What the read answers with is judged elsewhere.
 *
 * @throws NotApplicable where the read is refused, which says nothing of what it costs, or nothing is counted
 */
export async function verifyCost(
  scenario: Scenario,
  { call, asked, requests = Number.POSITIVE_INFINITY }: Bounds,
  read: () => Promise<unknown>,
): Promise<void> {
  const before = await scenario.cost();
  const result = await attempt(call, read);
  const after = await scenario.cost();
  if (!result.ok) throw new NotApplicable(`${call} was refused, which says nothing of what it costs`);
  if (before === undefined || after === undefined)
    throw new NotApplicable("the store did not ask for `context.seedUrl()`");
  const spent = { moved: after.bytes - before.bytes, requests: after.requests - before.requests };
  if (spent.moved <= asked + slack && spent.requests <= requests)
    return scenario.judge({ standing: "right" });
  const failure = { code: "cost.excess", args: { call, asked, ...spent } } as const;
  scenario.judge({ standing: "wrong", label: call, key, failure });
}
