import {
  attempt,
  bufferOf,
  NotApplicable,
  pattern,
  type Requirement,
  type Scenario,
  type Suite,
  settle,
  zarrPython,
} from "../../src/spec/index.js";
import type { Capability, Store } from "../../src/store/index.js";
import { askAll, keys } from "./questions.js";

const [first, second, third, absent] = keys;

/** What is there before the change. */
const before = [
  [first, pattern(20, 1)],
  [second, pattern(30, 2)],
  [third, pattern(10, 3)],
] as const;

/** One way to change a store. */
interface Change {
  topic: string;
  call: string;
  example: string;
  capability: Capability;
  make(store: Store, scenario: Scenario, root: string): Promise<unknown> | undefined;
}

const part = (scenario: Scenario) => bufferOf(scenario, pattern(4, 9));

const changes: readonly Change[] = [
  {
    topic: "set",
    call: "set",
    example: 'getPartialValues of "c/0", set("c/0", 01), then getPartialValues of "c/0" → 01',
    capability: "set",
    make: async (store, scenario, root) => {
      await store.set?.(root + first, bufferOf(scenario, pattern(25, 7)));
      await store.set?.(root + absent, bufferOf(scenario, pattern(5, 8)));
    },
  },
  {
    topic: "set-range",
    call: "set of a range",
    example: 'get("c/0", prototype), set("c/0", AA, [0, 1]), then get("c/0", prototype) → AA and the rest',
    capability: "set.range",
    make: (store, scenario, root) => store.set?.(root + first, part(scenario), [1, 5]),
  },
  {
    topic: "set-partial-values",
    call: "setPartialValues",
    example: 'getSize("c/0"), setPartialValues([["c/0", 20, 4 bytes]]), then getSize("c/0") → 24',
    capability: "setPartialValues",
    make: (store, scenario, root) =>
      store.setPartialValues?.([
        [root + first, 1, part(scenario)],
        [root + second, 30, part(scenario)],
      ]),
  },
  {
    topic: "set-if-not-exists",
    call: "setIfNotExists",
    example: 'exists("c/0") → false, setIfNotExists("c/0", 00), then exists("c/0") → true',
    capability: "setIfNotExists",
    make: (store, scenario, root) => store.setIfNotExists?.(root + absent, part(scenario)),
  },
  {
    topic: "delete",
    call: "delete",
    example: 'isEmpty("foo") → false, delete of its last key, then isEmpty("foo") → true',
    capability: "delete",
    make: async (store, _, root) => {
      await store.delete?.(root + second);
      await store.delete?.(root + third);
    },
  },
  {
    topic: "delete-dir",
    call: "deleteDir",
    example: 'exists("foo/c/0") → true, deleteDir("foo"), then exists("foo/c/0") → false',
    capability: "deleteDir",
    make: (store, _, root) => store.deleteDir?.(`${root}foo`),
  },
  {
    topic: "clear",
    call: "clear",
    example: 'getSize("c/0") → 20, clear(), then getSize("c/0") → an error',
    capability: "clear",
    make: (store) => store.clear?.(),
  },
];

/** Puts the values there and changes them, which must go well; what does not is told of elsewhere. */
async function prepare(
  scenario: Scenario,
  { call, make }: Change,
  store: Store,
  root: string,
  look: () => Promise<unknown>,
): Promise<void> {
  const made = await attempt(call, async () => {
    for (const [key, value] of before) await store.set?.(root + key, bufferOf(scenario, value));
    await look();
    await make(store, scenario, root);
  });
  if (!made.ok) throw new NotApplicable("the store does not even change as it should");
}

/** Changes one place that nobody has looked at, and another like it that was looked at in every way: both agree. */
const changing = (change: Change) => async (scenario: Scenario) => {
  const { store } = scenario;
  const apart = change.capability === "clear";
  const [cold, coldRoot, warmRoot] = apart ? [await scenario.another(), "", ""] : [store, "unseen/", "seen/"];
  await prepare(scenario, change, cold, coldRoot, async () => {});
  const owed = await askAll(scenario, cold, coldRoot);
  await prepare(scenario, change, store, warmRoot, async () => {
    // One after the other as well: a cache may keep nothing of reads that others run beside.
    for (const [key] of before) await settle(() => store.get(warmRoot + key, scenario.prototype));
    await askAll(scenario, store, warmRoot);
  });
  for (const [question, received] of await askAll(scenario, store, warmRoot)) {
    const expected = owed.get(question);
    if (expected === received) {
      scenario.judge({ standing: "right" });
      continue;
    }
    const call = `${question} after ${change.call}, as before it`;
    const args = { call, expected: `${expected}, as where nobody had asked before`, received };
    scenario.judge({ standing: "wrong", label: call, failure: { code: "result.value", args } });
  }
};

/** A change is seen whatever was asked before it. */
export const stale: Suite = {
  id: "stale",
  title: "Nothing stale",
  requirements: changes.map(
    (change): Requirement => ({
      id: `stale.after-${change.topic}`,
      title: `What was asked before a \`${change.call}\` does not decide what is answered after it, by any method.`,
      why: "A cache of values, sizes, names or misses has to hear of every way to write: what it is not told of, it hides.",
      example: change.example,
      level: "must",
      since: "1.0.0",
      sources: [zarrPython("Store")],
      dialects: ["zarr"],
      needs: [...new Set<Capability>(["set", change.capability, ...own(change)])],
      run: changing(change),
    }),
  ),
};

function own({ capability }: Change): Capability[] {
  return capability === "clear" ? ["own"] : [];
}
