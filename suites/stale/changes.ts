import { bufferOf, pattern, type Scenario } from "../../src/spec/index.js";
import type { Capability, Store } from "../../src/store/index.js";
import { keys } from "./questions.js";

const [first, second, third, absent] = keys;

/** What is there before the change. */
export const before = [
  [first, pattern(20, 1)],
  [second, pattern(30, 2)],
  [third, pattern(10, 3)],
] as const;

/** One way to change a store. */
export interface Change {
  topic: string;
  call: string;
  example: string;
  capability: Capability;
  make(store: Store, scenario: Scenario, root: string): Promise<unknown> | undefined;
}

const part = (scenario: Scenario) => bufferOf(scenario, pattern(4, 9));

/** Every way to change a store. */
export const changes: readonly Change[] = [
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
