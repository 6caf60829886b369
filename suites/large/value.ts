import {
  attempt,
  everywhere,
  largeBufferOf,
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

const exactly = everywhere("exact");
const key = "array/c/0";
const size = 16 * MiB + 5;

/** What the value is made of, over and over: a prime number of bytes, so that no part of it is like the next. */
const cycle = () => pattern(100_003, 2);

/** Made anew each time, since it is too large to be kept. */
function makeValue(): Uint8Array {
  const bytes = new Uint8Array(size);
  const once = cycle();
  for (let at = 0; at < size; at += once.length) bytes.set(once.subarray(0, size - at), at);
  return bytes;
}

/** Whether the store has left the memory alone that it was given: what it stored is another question. */
function isIntact(value: Uint8Array): boolean {
  return value.length === size && value[0] === cycle()[0];
}

/** Either side of what stores cut values at, in each form; and all of it. */
const requests: readonly Asked[] = [
  undefined,
  ...[1, 4, 5, 8, 16].map((count) => ({ start: count * MiB - 5, end: count * MiB + 5 })),
  { start: size - 1, end: size },
  { offset: size - 7 },
  { suffix: 9 },
  { suffix: MiB + 1 },
];

const smallKey = "array/c/1";

/** The forms in which a store reads small values as it should. */
async function soundForms(scenario: Scenario): Promise<ReadonlySet<string>> {
  const small = pattern(70_000, 1);
  await put(scenario, smallKey, small);
  const forms = [
    undefined,
    ...(scenario.can("get.range") ? [{ start: 5, end: 25 }] : []),
    ...(scenario.can("get.offset") ? [{ offset: 80 }] : []),
    ...(scenario.can("get.suffix") ? [{ suffix: 20 }] : []),
  ];
  return new Set((await undisturbed(scenario, smallKey, small, forms)).map(formName));
}

const formName = (request: Asked) => (request === undefined ? "whole" : formOf(request));

const readLarge = async (scenario: Scenario) => {
  const sound = await soundForms(scenario);
  const written = makeValue();
  const call = `set("${key}", ${size} bytes)`;
  const made = await attempt(call, () => scenario.store.set?.(key, largeBufferOf(scenario, written)));
  // A limit that is told is better than a value that is cut off at it.
  if (!made.ok) return scenario.judge({ standing: "tolerated", label: call, key, failure: made.failure });
  const value = isIntact(written) ? written : makeValue();
  for (const request of requests) {
    if (sound.has(formName(request))) await verifyRead(scenario, exactly, { key, value, request });
  }
};

/** A value that is larger than most. */
export const largeValue: Requirement = {
  id: "large.value",
  title: "A value of 16 MiB is stored whole and read back, whole and in parts from all over it.",
  why: "Shards are this large and larger; a store that sends them in parts loses, repeats or swaps one.",
  example: 'set("c/0", 16 MiB), then get("c/0", prototype, { suffix: 9 }) → its last 9 bytes',
  sources: [zarrSpec("Abstract store interface, set"), zarrPython("Store.set")],
  level: "must",
  since: "1.0.0",
  early: true,
  needs: ["set"],
  rulings: exactly,
  run: readLarge,
};
