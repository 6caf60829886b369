import type { Failure } from "../../src/results/index.js";
import {
  attempt,
  bufferOf,
  exactly,
  given,
  judgeRead,
  mustBe,
  NotApplicable,
  pattern,
  type Requirement,
  type Scenario,
  settle,
  verifyRead,
  zarrPython,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";

const common = {
  level: "must",
  since: "1.0.0",
  only: "large",
  sources: [zarrPython("ByteRequest")],
} as const;
const key = "array/c/0";

/** What lies in a value past the limit; all that lies before it is zeros. */
const mark = pattern(40, 1);

/** How far past the limit the mark begins, in bytes. */
const past = 8;

/** The parts to ask for of a value that ends with the mark, with what each of them owes. */
function partsAt(limit: number): readonly (readonly [ByteRequest, Uint8Array])[] {
  const start = limit + past;
  const end = start + mark.length;
  const across = new Uint8Array(2 * past + 4);
  across.set(mark.subarray(0, 4), 2 * past);
  return [
    [{ start, end }, mark],
    [{ start: limit - past, end: start + 4 }, across],
    [{ start: limit - 1, end: limit + 1 }, new Uint8Array(2)],
    // Where an offset that began again at 0 would have put it.
    [{ start: 0, end: past + mark.length }, new Uint8Array(past + mark.length)],
    [{ start: start + 5, end: start + 9 }, mark.subarray(5, 9)],
    [{ suffix: 7 }, mark.subarray(-7)],
  ];
}

/** Writes nothing but the mark: what lies before it is a hole, which costs a store that knows holes nothing. */
const writePast = (limit: number) => async (scenario: Scenario) => {
  const { store, prototype } = scenario;
  const start = limit + past;
  const made = await attempt("setPartialValues", () =>
    store.setPartialValues?.([[key, start, bufferOf(scenario, mark)]]),
  );
  if (!made.ok) throw new NotApplicable(`the store takes no such value: ${reasonOf(made.failure)}`);
  const size = start + mark.length;
  for (const [request, owed] of partsAt(limit)) {
    // The whole value does not fit into memory: each part is held against its own bytes alone.
    const outcome = await settle(() => store.get(key, prototype, request));
    const label = `${JSON.stringify(request)} of ${size} bytes`;
    judgeRead(scenario, exactly, { key, value: owed, label }, outcome);
  }
  if (!scenario.can("getSize")) return;
  await mustBe(scenario, `getSize("${key}")`, size, async () => (await store.getSize?.(key)) ?? 0, key);
};

function reasonOf(failure: Failure): string {
  return failure.code === "call.rejected" ? failure.args.error.message : failure.code;
}

const seededLimit = 2 ** 31;

/** A value past what 31 bits count, nearly all of it zeros that were never written. */
const seeded = given(
  "a value of 2 GiB",
  () => {
    const value = new Uint8Array(seededLimit + past + mark.length);
    value.set(mark, seededLimit + past);
    // The small one tells at little cost whether the values were seeded at all.
    return [
      ["array/c/1", pattern(4, 1)],
      [key, value],
    ];
  },
  { seeded: true },
);

const readPast = async (scenario: Scenario) => {
  const value = scenario.given.get(key);
  if (value === undefined) return;
  for (const [request] of partsAt(seededLimit)) await verifyRead(scenario, exactly, { key, value, request });
};

/** Values larger than 32 bits can count. */
export const pastBits: readonly Requirement[] = [
  {
    ...common,
    id: "large.past-31-bits",
    title: "Ranges on both sides of offset 2^31 return the bytes that lie there.",
    why: "An offset in a signed 32-bit number turns negative at 2 GiB, and reads from the end or not at all.",
    example: 'get("c/0", prototype, { start: 2147483647, end: 2147483649 }) → the 2 bytes there',
    needs: ["own", "get.range", "get.suffix"],
    given: seeded,
    rulings: exactly,
    run: readPast,
  },
  {
    ...common,
    id: "large.written-past-31-bits",
    title: "What is written past offset 2^31 is read back from there.",
    why: "An offset in a signed 32-bit number turns negative at 2 GiB, and the bytes end up elsewhere.",
    example: 'setPartialValues([["c/0", 2147483656, AA BB]]), then { suffix: 2 } → AA BB',
    needs: ["own", "setPartialValues", "get.range", "get.suffix"],
    rulings: exactly,
    run: writePast(2 ** 31),
  },
  {
    ...common,
    id: "large.written-past-32-bits",
    title: "What is written past offset 2^32 is read back from there.",
    why: "An offset in an unsigned 32-bit number begins again at 4 GiB, and overwrites the start of the shard.",
    example: 'setPartialValues([["c/0", 4294967304, AA BB]]), then { suffix: 2 } → AA BB',
    needs: ["own", "setPartialValues", "get.range", "get.suffix"],
    rulings: exactly,
    run: writePast(2 ** 32),
  },
];
