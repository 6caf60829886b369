import {
  attempt,
  collect,
  exactly,
  judgeList,
  judgeRead,
  NotApplicable,
  pattern,
  type Requirement,
  type Scenario,
  settle,
  zarrPython,
} from "../../src/spec/index.js";
import type { Capability, Store } from "../../src/store/index.js";
import { reads, sets } from "../undisturbed.js";

const keys = ["array/c/0", "array/c/1", "array/d/0"];
const ours = keys.slice(0, 2);
const [mine, theirs] = [pattern(20, 1), pattern(30, 90)];

/** The ways to ask what a store holds. */
const views: readonly { capability: Capability; call: string; ask(store: Store): unknown }[] = [
  { capability: "list", call: "list()", ask: (store) => collect(store.list?.(), 1000) },
  { capability: "listPrefix", call: 'listPrefix("")', ask: (store) => collect(store.listPrefix?.(""), 1000) },
  {
    capability: "listDir",
    call: 'listDir("array")',
    ask: (store) => collect(store.listDir?.("array"), 1000),
  },
  { capability: "getSizePrefix", call: 'getSizePrefix("")', ask: (store) => store.getSizePrefix?.("") },
  { capability: "isEmpty", call: 'isEmpty("array/d")', ask: (store) => store.isEmpty?.("array/d") },
  { capability: "exists", call: 'exists("array/d/0")', ask: (store) => store.exists?.("array/d/0") },
];

/** The ways to erase, each of which has something to erase. */
const erasers: readonly { capability: Capability; call: string; erase(store: Store): unknown }[] = [
  { capability: "delete", call: 'delete("array/c/0")', erase: (store) => store.delete?.("array/c/0") },
  { capability: "deleteDir", call: 'deleteDir("array")', erase: (store) => store.deleteDir?.("array") },
  { capability: "clear", call: "clear()", erase: (store) => store.clear?.() },
];

const able = <T extends { capability: Capability }>({ can }: Scenario, ways: readonly T[]) => {
  const found = ways.filter(({ capability }) => can(capability));
  if (found.length === 0) throw new NotApplicable("the store can only be read and written");
  return found;
};

/** A store made apart, with values of its own; only what it reads back can be missed later. */
async function neighbour(scenario: Scenario): Promise<{ other: Store; fill(): Promise<string[]> }> {
  const other = await scenario.another();
  const beside = { ...scenario, store: other };
  const fill = async () => {
    const there: string[] = [];
    for (const key of keys)
      if ((await sets(beside, key, theirs)) && (await reads(beside, key, theirs))) there.push(key);
    return there;
  };
  return { other, fill };
}

const seenBeside = async (scenario: Scenario) => {
  const { store } = scenario;
  const ways = able(scenario, views);
  for (const key of ours) await sets(scenario, key, mine);
  const { fill } = await neighbour(scenario);
  const before = new Map<string, unknown>();
  for (const { call, ask } of ways) before.set(call, await settledAs(call, () => ask(store)));
  await fill();
  for (const { call, ask } of ways) {
    const label = `${call} when another store was written`;
    const [was, is] = [before.get(call), await settledAs(call, () => ask(store))];
    // Names that are repeated are so in any case.
    if (Array.isArray(was) && Array.isArray(is)) judgeList(scenario, label, was, [...new Set(is)]);
    else if (was === is || was === undefined) scenario.judge({ standing: "right" });
    else {
      const args = { call: label, expected: String(was), received: String(is) };
      scenario.judge({ standing: "wrong", label, failure: { code: "result.value", args } });
    }
  }
};

/** The answer; undefined where there was none, of which others tell. */
async function settledAs(call: string, make: () => unknown): Promise<unknown> {
  const result = await attempt(call, make);
  return result.ok ? result.value : undefined;
}

const erasedBeside = async (scenario: Scenario) => {
  const ways = able(scenario, erasers);
  const { other, fill } = await neighbour(scenario);
  for (const { call, erase } of ways) {
    for (const key of ours) await sets(scenario, key, mine);
    const there = await fill();
    if (there.length === 0) throw new NotApplicable("the store does not even hold what is set");
    await attempt(call, () => erase(scenario.store));
    for (const key of there) {
      const label = `"${key}" of another store after ${call}`;
      const outcome = await settle(() => other.get(key, scenario.prototype));
      judgeRead(scenario, exactly, { key, value: theirs, circumstance: "beside-erased", label }, outcome);
    }
  }
};

const common = { level: "must", since: "1.0.0", sources: [zarrPython("Store")] } as const;

/** What a store that shares a backend with others takes for its own. */
export const beside: readonly Requirement[] = [
  {
    ...common,
    id: "lifecycle.listed-apart",
    title:
      "A store lists, counts and sizes its own keys alone, whatever is written to one that was made apart.",
    why: "Stores that share a bucket show each other's arrays where the name of one begins like that of the other.",
    example: 'set("d/0", …) in another store → list() of this one stays as it was',
    needs: ["own", "set"],
    run: seenBeside,
  },
  {
    ...common,
    id: "lifecycle.erased-apart",
    title: "What a store deletes and clears is its own alone; one that was made apart keeps its values.",
    why: "To clear a scratch store must not empty the bucket that it lies in.",
    example: 'clear() of one store → get("c/0", prototype) of another still returns its value',
    needs: ["own", "set"],
    rulings: exactly,
    run: erasedBeside,
  },
];
