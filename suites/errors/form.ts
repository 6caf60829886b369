import {
  attempt,
  bufferOf,
  type CallResult,
  describeRequest,
  exactly,
  mustSucceed,
  pattern,
  put,
  type Requirement,
  type Scenario,
  verifyRead,
  zarritaStorage,
  zarrPython,
} from "../../src/spec/index.js";
import { rehearseOverwrites, undisturbed } from "../undisturbed.js";
import { key, provocations, unharmed, unharmedYet } from "./provoked.js";

const common = { since: "1.0.0", needs: ["get"], given: unharmed } as const;
const sources = [zarrPython("Store"), zarritaStorage("AsyncReadable")];

const asynchronously = async (scenario: Scenario) => {
  const { observations } = scenario;
  for (const { call, make } of provocations(scenario)) {
    const before = observations.length;
    await attempt(call, () => make(scenario));
    const threw = observations.slice(before).find(({ kind }) => kind === "threw");
    const args = {
      call,
      expected: "a promise that rejects",
      received: `${threw?.what}, thrown synchronously`,
    };
    if (threw === undefined) scenario.judge({ standing: "right" });
    else scenario.judge({ standing: "wrong", label: call, failure: { code: "result.value", args } });
  }
};

/** Whether something is an error of this realm or of another. */
function isError(value: unknown): boolean {
  return value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
}

async function rejectionOf(make: () => unknown): Promise<CallResult<unknown> | { thrown: unknown }> {
  try {
    return { ok: true, value: await make() };
  } catch (thrown) {
    return { thrown };
  }
}

const withErrors = async (scenario: Scenario) => {
  for (const { call, make } of provocations(scenario)) {
    const result = await rejectionOf(() => make(scenario));
    if (!("thrown" in result) || isError(result.thrown)) scenario.judge({ standing: "right" });
    else {
      const received = result.thrown === null ? "null" : typeof result.thrown;
      const args = { call, expected: "an Error", received };
      scenario.judge({ standing: "wrong", label: call, failure: { code: "result.value", args } });
    }
  }
};

const goesOn = async (scenario: Scenario) => {
  const value = scenario.given.get(key);
  if (value === undefined) return;
  const range = scenario.can("get.range") ? [{ start: 1, end: 9 }] : [];
  const requests = await undisturbed(scenario, key, value, [undefined, ...range]);
  for (const { call, make } of provocations(scenario)) {
    await attempt(call, () => make(scenario));
    for (const request of requests) {
      const label = `${describeRequest(request)} after ${call}`;
      await verifyRead(scenario, exactly, { key, value, request, label });
    }
  }
};

const goesOnWriting = async (scenario: Scenario) => {
  const { store } = scenario;
  await rehearseOverwrites(scenario, [50]);
  const [first, below, next] = ["array/c/0", "array/c/0/0", "array/c/1"];
  await put(scenario, first, pattern(40, 1));
  // A store of files cannot have a key below a key, and refuses; one that can has nothing to recover from.
  const refused = await attempt("set", () => store.set?.(below, bufferOf(scenario, pattern(30, 2))));
  if (scenario.can("set.range"))
    await attempt("set", () => store.set?.("array/c/7", bufferOf(scenario, pattern(3, 3)), [0, 3]));
  if (scenario.can("getSize")) await attempt("getSize", () => store.getSize?.("no/such/key"));
  await put(scenario, next, pattern(50, 4));
  await verifyRead(scenario, exactly, { key: next, value: pattern(50, 4), label: `"${next}"` });
  await goesOnCreating(scenario);
  if (refused.ok) return;
  await verifyRead(scenario, exactly, { key: first, value: pattern(40, 1), label: `"${first}" later` });
};

/** More often than a store has places for calls that are under way: one that keeps them has none left then. */
const refusals = 5;

/** `setIfNotExists` with a key that is none, and then with one that is. */
const goesOnCreating = async (scenario: Scenario) => {
  const { store } = scenario;
  if (!scenario.can("setIfNotExists")) return;
  const value = pattern(20, 5);
  for (let i = 0; i < refusals; i++)
    await attempt("setIfNotExists", () => store.setIfNotExists?.("", bufferOf(scenario, value)));
  const key = "array/c/8";
  const call = `setIfNotExists("${key}"), after ${refusals} of no key`;
  await mustSucceed(scenario, call, () => store.setIfNotExists?.(key, bufferOf(scenario, value)), key);
  await verifyRead(scenario, exactly, { key, value, label: `"${key}"` });
};

/** What errors are, and what comes after them. */
export const form: readonly Requirement[] = [
  {
    ...common,
    id: "errors.rejections",
    level: "should",
    title: "A call that fails rejects; it does not throw before there is a promise.",
    why: "`store.get(…).catch(…)` catches the one and not the other, and libraries are written that way.",
    example: 'get("c/0", prototype, { start: 9, end: 3 }) → a promise that rejects',
    sources: [zarrPython("Store, asynchronous methods")],
    dialects: ["zarr"],
    run: asynchronously,
  },
  {
    ...common,
    id: "errors.are-errors",
    level: "should",
    title: "What a call rejects with is an `Error`.",
    why: "A string has no stack and no name: whoever logs it cannot tell where it came from, nor what kind it is.",
    example: "a read of a range that makes no sense rejects with a RangeError, not with a string",
    sources,
    run: withErrors,
  },
  {
    ...common,
    id: "errors.reads-after",
    level: "must",
    title: "A read that was refused harms no other: the next one of the same key returns the value.",
    why: "A store that keeps its file open, its lock taken or its error in mind fails from then on.",
    example: "a range that is refused, then get of the same key → the value",
    sources,
    given: unharmedYet,
    rulings: exactly,
    run: goesOn,
  },
  {
    id: "errors.writes-after",
    since: "1.0.0",
    level: "must",
    title: "A write that was refused harms no other: what was set stays, and what is set next is stored.",
    why: "One bad key must not end the writing of a whole array.",
    example: 'set("c/0/0", 00) is refused below c/0, then set("c/1", 01) and get("c/1", prototype) → 01',
    sources,
    needs: ["set"],
    rulings: exactly,
    run: goesOnWriting,
  },
];
