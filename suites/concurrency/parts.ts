import {
  attempt,
  bufferOf,
  exactly,
  judgeOneOf,
  mayReject,
  NotApplicable,
  pattern,
  put,
  type Requirement,
  type Scenario,
  settle,
  verifyRead,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { reads, rehearseOverwrites } from "../undisturbed.js";
import { parallelCalls } from "./sources.js";

const common = { level: "must", since: "1.0.0", sources: parallelCalls, dialects: ["zarr"] } as const;

/** How many parts a value has, and how many bytes each. */
const [count, length] = [8, 5];
const size = count * length;
const keys = ["array/c/0", "array/c/1"] as const;

/** Writes one part of a value. */
type Write = (scenario: Scenario, key: string, start: number, part: Uint8Array) => Promise<void> | undefined;

const setRange: Write = (scenario, key, start, part) =>
  scenario.store.set?.(key, bufferOf(scenario, part), [start, start + part.length]);

const setPart: Write = (scenario, key, start, part) =>
  scenario.store.setPartialValues?.([[key, start, bufferOf(scenario, part)]]);

const partOf = (i: number) => pattern(length, 60 + i);

/** All parts of a value, each with the offset at which it lies. */
const parts = Array.from({ length: count }, (_, i) => [i * length, partOf(i)] as const);

const whole = () => Uint8Array.from(parts.flatMap(([, part]) => [...part]));

/**
 * Writes two parts one after the other.
 *
 * @throws NotApplicable where they are not read back, which is told of elsewhere
 */
async function rehearse(scenario: Scenario, write: Write): Promise<void> {
  const key = "rehearsal/c/1";
  await rehearseOverwrites(scenario, [size, size]);
  const value = pattern(size, 90).slice();
  await put(scenario, key, value);
  for (const [start, part] of parts.slice(0, 2)) {
    await attempt("a part", () => write(scenario, key, start, part));
    value.set(part, start);
  }
  if (!(await reads(scenario, key, value)))
    throw new NotApplicable("the store does not even write parts as it should one after the other");
}

const writeAtOnce = (method: string, write: Write) => async (scenario: Scenario) => {
  await rehearse(scenario, write);
  for (const key of keys) await put(scenario, key, pattern(size, 1));
  const done = (key: string) =>
    parts.map(([start, part]) =>
      mayReject(scenario, `${method} of "${key}" at ${start}`, () => write(scenario, key, start, part), key),
    );
  const taken = await Promise.all(keys.map((key) => Promise.all(done(key))));
  for (const [i, key] of keys.entries())
    await verifyTaken(scenario, key, taken[i] ?? [], `"${key}" after ${count} parts at once`);
};

/** Holds a value against the parts that were taken: one that was refused, as in a conflict, may be there or not. */
async function verifyTaken(
  scenario: Scenario,
  key: string,
  taken: readonly boolean[],
  label: string,
): Promise<void> {
  const stale = new Map([["the value before", pattern(size, 1)]]);
  const verify = (request?: ByteRequest) =>
    verifyRead(scenario, exactly, { key, request, value: whole(), stale, circumstance: "patched", label });
  if (!taken.includes(false)) return void (await verify());
  if (!scenario.can("get.range")) return;
  for (const [i, [start]] of parts.entries()) if (taken[i]) await verify({ start, end: start + length });
}

/** Calls that write to the same two keys, each in another order: who holds one waits for the other. */
const writeCrosswise = async (scenario: Scenario) => {
  await writeAtOnce("setPartialValues", setPart)(scenario);
  for (const key of keys) await put(scenario, key, pattern(size, 1));
  const calls = parts.map(async ([start, part], i) => {
    const entries = keys.map((key) => [key, start, bufferOf(scenario, part)] as const);
    const ordered = i % 2 === 0 ? entries : entries.reverse();
    return mayReject(scenario, `setPartialValues of both keys at ${start}`, () =>
      scenario.store.setPartialValues?.(ordered),
    );
  });
  const taken = await Promise.all(calls);
  for (const key of keys) await verifyTaken(scenario, key, taken, `"${key}" written crosswise`);
};

/** How far the set of a part has come, in steps of promises, when the whole value is set. */
const steps = [0, 3, 8, 20];

/** A whole value and a part of it are set at once: the part is of the old value or of the new one, never instead of it. */
const setAgainstRange = async (scenario: Scenario) => {
  await rehearse(scenario, setRange);
  const [old, value, part] = [pattern(size, 1), pattern(size, 30), partOf(3)];
  const patched = Uint8Array.from(value);
  patched.set(part, length);
  const writes = new Map([
    ["the whole value", value],
    ["the whole value with the part", patched],
  ]);
  const rounds = steps.map((_, i) => `array/${i}/c`);
  await Promise.all(rounds.map((key) => put(scenario, key, old)));
  for (const [i, key] of rounds.entries()) {
    const patch = () => setRange(scenario, key, length, part);
    const patching = mayReject(scenario, `set of a range of "${key}"`, patch, key);
    for (let step = steps[i % steps.length] ?? 0; step > 0; step--) await Promise.resolve();
    const set = () => scenario.store.set?.(key, bufferOf(scenario, value));
    const replaced = await mayReject(scenario, `set of "${key}"`, set, key);
    await patching;
    if (!replaced) continue;
    const found = { writes, key, circumstance: "patched", label: `"${key}" after both` } as const;
    judgeOneOf(scenario, found, await settle(() => scenario.store.get(key, scenario.prototype)));
  }
};

/** Parts of one value that are written at the same time. */
export const partsAtOnce: readonly Requirement[] = [
  {
    ...common,
    id: "concurrency.ranges-set-at-once",
    title: "Ranges of one value that are set at the same time, and do not overlap, all take effect.",
    why: "What reads the value, patches it and writes it back loses the patch that another wrote meanwhile: a chunk.",
    example: 'set("c/0", AA, [0, 1]) and set("c/0", BB, [1, 2]) at once over 00 00 → AA BB',
    needs: ["set", "set.range"],
    rulings: exactly,
    run: writeAtOnce("set", setRange),
  },
  {
    ...common,
    id: "concurrency.set-against-range",
    title:
      "A value that is set whole while a range of it is set is there afterwards, with the part in it or without.",
    why: "What reads the old value, patches it and writes it back undoes a chunk that was written whole meanwhile.",
    example:
      'set("c/0", BB BB) and set("c/0", CC, [0, 1]) at once over AA AA → BB BB or CC BB, and never CC AA',
    needs: ["set", "set.range"],
    run: setAgainstRange,
  },
  {
    ...common,
    id: "concurrency.parts-set-at-once",
    title:
      "Calls of `setPartialValues` at the same time on parts that do not overlap all take effect, of one value or of several in any order.",
    why: "The inner chunks of a shard are written by several workers: a shard that is patched as a whole loses some.",
    example: 'setPartialValues of [["c/0", 0, AA]] and of [["c/0", 1, BB]] at once over 00 00 → AA BB',
    needs: ["set", "setPartialValues"],
    rulings: exactly,
    run: writeCrosswise,
  },
];
