import { attempt, bufferOf, type Requirement, type Scenario } from "../../src/spec/index.js";
import type { KeyRange } from "../../src/store/index.js";
import { readSources, shardKey, shards } from "./values.js";

/** Neither in the order of their keys nor in that of their places, and one of them twice. */
const requests = (): KeyRange[] => [
  [shardKey(2), { start: 40, end: 50 }],
  [shardKey(0), { start: 9, end: 12 }],
  [shardKey(2), { start: 4, end: 6 }],
  [shardKey(0), { suffix: 300 }],
  [shardKey(0), { start: 9, end: 12 }],
  [shardKey(4)],
];

const parts = (scenario: Scenario) =>
  [9, 2, 4].map((start) => ["untouched/c/0", start, bufferOf(scenario, Uint8Array.of(start, 1))] as const);

/** Holds a list that a call was given against what it was; whatever came of the call. */
async function leaves<T>(
  scenario: Scenario,
  method: string,
  list: T[],
  textOf: (item: T) => string,
  use: (list: T[]) => unknown,
): Promise<void> {
  const text = () => list.map(textOf).join(", ") || "an empty list";
  const expected = text();
  await attempt(method, () => use(list));
  const received = text();
  const call = `list after ${method} of it`;
  if (received === expected) scenario.judge({ standing: "right" });
  else {
    const args = { call, expected, received };
    scenario.judge({ standing: "wrong", label: call, failure: { code: "result.value", args } });
  }
}

/** What belongs to the caller of a batch. */
export const untouched: Requirement = {
  id: "partial-values.lists-untouched",
  title:
    "A batch leaves the list that it is given as it was: as long, in its order, with the same requests in it.",
  why: "The caller tells the results apart by its list. Sorted or emptied under its hands, chunks end up in each other's places.",
  example:
    'const list = [["c/1"], ["c/0"]]; getPartialValues(prototype, list) → list is still ["c/1"], ["c/0"]',
  level: "must",
  since: "1.0.0",
  needs: ["getPartialValues", "get.range"],
  given: shards,
  sources: readSources,
  run: async (scenario) => {
    const { store, prototype } = scenario;
    await leaves(scenario, "getPartialValues", requests(), JSON.stringify, (list) =>
      store.getPartialValues?.(prototype, list),
    );
    if (!scenario.can("setPartialValues") || !scenario.can("set")) return;
    const textOf = ([key, start, value]: ReturnType<typeof parts>[number]) =>
      `["${key}", ${start}, ${value.length} bytes]`;
    const list = parts(scenario);
    const key = "untouched/c/0";
    await attempt("set", () => store.set?.(key, bufferOf(scenario, new Uint8Array(20))));
    await leaves(scenario, "setPartialValues", list, textOf, () => store.setPartialValues?.(list));
  },
};
