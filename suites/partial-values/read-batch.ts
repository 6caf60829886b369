import type { Buffer } from "../../src/buffer/index.js";
import {
  attempt,
  everywhere,
  judgeRead,
  type Outcome,
  type ReadCase,
  type Scenario,
} from "../../src/spec/index.js";
import type { KeyRange } from "../../src/store/index.js";

/** A read of a batch: the request may be left out, for the whole value. */
export type Member = Pick<ReadCase, "key" | "request">;

/** The members as `getPartialValues` takes them. */
export function keyRanges(members: readonly Member[]): KeyRange[] {
  return members.map(({ key, request }) => (request === undefined ? [key] : [key, { ...request }]));
}

/** Reads a batch and holds each result against what its own request is owed: the bytes, or a missing key. */
export async function verifyBatch(
  scenario: Scenario,
  members: readonly Member[],
  batch: Iterable<KeyRange> = keyRanges(members),
): Promise<void> {
  const results = await readBatch(scenario, members.length, batch);
  for (const [i, { key, request }] of members.entries()) {
    const value = scenario.given.get(key);
    const rulings = everywhere(value === undefined ? "missing" : "exact");
    const label = `member ${i + 1} of ${members.length}`;
    const result = results?.[i];
    const outcome: Outcome = result ? { kind: "bytes", bytes: result.asArrayLike() } : { kind: "missing" };
    if (results) judgeRead(scenario, rulings, { key, request, value, label }, outcome);
  }
}

/** Reads a batch and holds the number of its results; undefined where that is wrong already. */
export async function readBatch(
  scenario: Scenario,
  count: number,
  batch: Iterable<KeyRange>,
): Promise<readonly (Buffer | undefined)[] | undefined> {
  const { store, prototype } = scenario;
  const call = `getPartialValues of ${count} requests`;
  const result = await attempt(call, async () => (await store.getPartialValues?.(prototype, batch)) ?? []);
  if (!result.ok) {
    scenario.judge({ standing: "wrong", label: call, failure: result.failure });
    return undefined;
  }
  if (result.value.length === count) return result.value;
  const args = { call, expected: `${count} results`, received: `${result.value.length} results` };
  scenario.judge({ standing: "wrong", label: call, failure: { code: "result.value", args } });
  return undefined;
}
