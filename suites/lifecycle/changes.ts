import { attempt, bufferOf, pattern, type Scenario } from "../../src/spec/index.js";
import { type Capability, MemoryStore, type Store } from "../../src/store/index.js";
import { askAll, keys } from "../stale/questions.js";

const [first, second, third, absent] = keys;

/** One way to change what several handles show. */
interface Change {
  call: string;
  capability: Capability;
  make(store: Store, scenario: Scenario): Promise<unknown> | undefined;
}

const buffer = (scenario: Scenario, size: number, salt: number) => bufferOf(scenario, pattern(size, salt));

/** Every way to change a store, each after the others: the keys come, are changed and go, and come again. */
const changes: readonly Change[] = [
  {
    call: "set of three keys",
    capability: "set",
    make: (store, scenario) =>
      Promise.all([first, second, third].map((key, i) => store.set?.(key, buffer(scenario, 20, i)))),
  },
  {
    call: `set("${first}") once more`,
    capability: "set",
    make: (store, scenario) => store.set?.(first, buffer(scenario, 20, 7)),
  },
  {
    call: `set("${first}", …, [1, 5])`,
    capability: "set.range",
    make: (store, scenario) => store.set?.(first, buffer(scenario, 4, 8), [1, 5]),
  },
  {
    call: `setPartialValues([["${first}", 2, …], ["${second}", 18, …]])`,
    capability: "setPartialValues",
    make: (store, scenario) =>
      store.setPartialValues?.([
        [first, 2, buffer(scenario, 4, 9)],
        [second, 18, buffer(scenario, 6, 10)],
      ]),
  },
  {
    call: `setIfNotExists("${absent}")`,
    capability: "setIfNotExists",
    make: (store, scenario) => store.setIfNotExists?.(absent, buffer(scenario, 9, 11)),
  },
  {
    call: `delete("${third}")`,
    capability: "delete",
    make: (store) => store.delete?.(third),
  },
  { call: 'deleteDir("foo/c")', capability: "deleteDir", make: (store) => store.deleteDir?.("foo/c") },
  { call: "clear()", capability: "clear", make: (store) => store.clear?.() },
  {
    call: `set("${second}") anew`,
    capability: "set",
    make: (store, scenario) => store.set?.(second, buffer(scenario, 12, 12)),
  },
];

/** What is changed through one handle and asked of others, which know each question by its call. */
export interface Watched {
  handle: Store;
  /** Such as `by the view`. */
  by: string;
  /** Which questions it is held to, by call. */
  concerns(call: string): boolean;
}

/**
 * Changes a store in every way that it has, and after each asks it and the others everything. What the store itself
 * answers as the reference does, the others answer too.
 */
export async function changeWatched(scenario: Scenario, watched: readonly Watched[]): Promise<void> {
  const { store, can, judge } = scenario;
  const reference = new MemoryStore();
  for (const { call, make } of changes.filter(({ capability }) => can(capability))) {
    const made = await attempt(call, () => make(store, scenario));
    // What a store refuses is told of elsewhere.
    if (!made.ok) continue;
    await make(reference, scenario);
    const due = await askAll(scenario, reference, "");
    const own = await askAll(scenario, store, "");
    for (const { handle, by, concerns } of watched) {
      const answers = await askAll({ ...scenario, can: able(scenario, handle) }, handle, "");
      for (const [question, received] of answers) {
        const expected = due.get(question);
        if (!concerns(question) || own.get(question) !== expected) continue;
        const args = { call: `${question} ${by} after ${call}`, expected: String(expected), received };
        if (received === expected) judge({ standing: "right" });
        else judge({ standing: "wrong", label: args.call, failure: { code: "result.value", args } });
      }
    }
  }
}

/** What a handle can be asked: what it has no method for, or says that it cannot, it is not held to. */
function able({ can }: Scenario, handle: Store): Scenario["can"] {
  const listings = ["list", "listPrefix", "listDir", "isEmpty"];
  return (capability) => {
    if (!can(capability)) return false;
    if (handle.supportsListing === false && listings.includes(capability)) return false;
    return capability.includes(".") || Reflect.get(handle, capability) !== undefined;
  };
}
