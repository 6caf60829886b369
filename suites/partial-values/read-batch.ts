import { type Buffer, bytesEqual } from "../../src/buffer/index.js";
import {
  attempt,
  everywhere,
  judgeRead,
  type Outcome,
  owed,
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
  const mixedUp = results && answeredMembers(scenario, members, results);
  for (const [i, { key, request }] of members.entries()) {
    const value = scenario.given.get(key);
    const rulings = everywhere(value === undefined ? "missing" : "exact");
    const label = `member ${i + 1} of ${members.length}`;
    const result = results?.[i];
    const outcome: Outcome = result ? { kind: "bytes", bytes: result.asArrayLike() } : { kind: "missing" };
    const answersMember = mixedUp?.get(i);
    if (results) judgeRead(scenario, rulings, { key, request, value, answersMember, label }, outcome);
  }
}

/**
 * For each member that was answered with what another is owed, the number of that one: where all wrong results are such,
 * and some have bytes, the results are right and in the wrong places. Otherwise undefined.
 */
function answeredMembers(
  { given }: Scenario,
  members: readonly Member[],
  results: readonly (Buffer | undefined)[],
): ReadonlyMap<number, number> | undefined {
  const due = members.map(({ key, request }) => {
    const value = given.get(key);
    return value && owed(value, request).bytes;
  });
  const came = results.map((result) => result?.asArrayLike());
  const wrong = [...due.keys()].filter((i) => !isSame(came[i], due[i]));
  const found = wrong.map((i) => [i, due.findIndex((other) => isSame(came[i], other)) + 1] as const);
  if (!wrong.some((i) => came[i] !== undefined) || found.some(([, member]) => member === 0)) return undefined;
  return new Map(found);
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === undefined || other === undefined ? one === other : bytesEqual(one, other);
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
