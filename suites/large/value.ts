import {
  attempt,
  exactly,
  freshPattern,
  given,
  largeBufferOf,
  NotApplicable,
  pattern,
  put,
  type Requirement,
  type Scenario,
  verifyRead,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";
import { formOf } from "../../src/store/index.js";
import { MiB } from "../sizes.js";
import { type Asked, undisturbed } from "../undisturbed.js";

const key = "array/c/0";
const size = 16 * MiB + 5;

const salt = 2;

/** Whether the store has left the memory alone that it was given: what it stored is another question. */
function isIntact(value: Uint8Array): boolean {
  return value.length === size && value[0] === pattern(1, salt)[0];
}

/** Either side of what stores cut values at, in each form; and all of it. */
const requestsOf = (size: number): readonly Asked[] => [
  undefined,
  ...[1, 4, 5, 8, 16]
    .filter((count) => count * MiB < size)
    .map((count) => ({ start: count * MiB - 5, end: count * MiB + 5 })),
  // Megabytes of a million bytes, too.
  { start: 5_000_000 - 5, end: 5_000_000 },
  { start: 5_000_000, end: 5_000_005 },
  { start: size - 1, end: size },
  { offset: size - 7 },
  { suffix: 9 },
  { suffix: MiB + 1 },
];

const [smallKey, small] = ["array/c/1", () => pattern(70_000, 1)] as const;

/** The forms in which a store reads small values as it should. */
async function soundForms(scenario: Scenario): Promise<ReadonlySet<string>> {
  const forms = [
    undefined,
    ...(scenario.can("get.range") ? [{ start: 5, end: 25 }] : []),
    ...(scenario.can("get.offset") ? [{ offset: 80 }] : []),
    ...(scenario.can("get.suffix") ? [{ suffix: 20 }] : []),
  ];
  return new Set((await undisturbed(scenario, smallKey, small(), forms)).map(formName));
}

const formName = (request: Asked) => (request === undefined ? "whole" : formOf(request));

/** Writes the value and returns it; undefined where the store refuses one as large. */
async function written(scenario: Scenario): Promise<Uint8Array | undefined> {
  await put(scenario, smallKey, small());
  const value = freshPattern(size, salt);
  const call = `set("${key}", ${size} bytes)`;
  const made = await attempt(call, () => scenario.store.set?.(key, largeBufferOf(scenario, value)));
  if (made.ok) return isIntact(value) ? value : freshPattern(size, salt);
  // A limit that is told is better than a value that is cut off at it.
  scenario.judge({ standing: "tolerated", label: call, key, failure: made.failure });
  return undefined;
}

/** For stores that cannot write: more than the parts that most downloads come in, and no more than is soon seeded. */
const readable = given(
  "a value of many parts",
  () => [
    [key, pattern(5 * MiB + 70_001, 3)],
    [smallKey, small()],
  ],
  { forReaders: true },
);

const readLarge = async (scenario: Scenario) => {
  const writes = scenario.can("set");
  const value = writes ? await written(scenario) : scenario.given.get(key);
  if (value === undefined) {
    if (!writes) throw new NotApplicable("the store cannot write, and was given no large value");
    return;
  }
  const sound = await soundForms(scenario);
  for (const request of requestsOf(value.length)) {
    if (sound.has(formName(request))) await verifyRead(scenario, exactly, { key, value, request });
  }
};

/** A value that is larger than most. */
export const largeValue: Requirement = {
  id: "large.value",
  title:
    "A large value, of 16 MiB where it can be written, is read back whole, and in parts from all over it.",
  why: "Shards are this large and larger; a store that sends them in parts loses, repeats or swaps one.",
  example: 'set("c/0", 16 MiB), then get("c/0", prototype, { suffix: 9 }) → its last 9 bytes',
  sources: [zarrSpec("Abstract store interface, set"), zarrPython("Store.set")],
  level: "must",
  since: "1.0.0",
  early: true,
  needs: ["get"],
  given: readable,
  rulings: exactly,
  run: readLarge,
};
