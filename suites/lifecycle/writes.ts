import {
  attempt,
  bufferOf,
  exactly,
  judgeList,
  missing,
  pattern,
  type Scenario,
  verifyRead,
} from "../../src/spec/index.js";
import type { Capability, Store } from "../../src/store/index.js";
import { namesIn } from "./written.js";

/** What lies in a store before somebody tries to change it. */
export const values: ReadonlyMap<string, Uint8Array> = new Map([
  ["array/c/0", pattern(20, 1)],
  ["array/c/1", pattern(30, 2)],
  ["other/c/0", pattern(10, 3)],
]);

const absent = "array/c/9";

/** One way to change a store. */
export interface Write {
  /** The capability that it is. */
  capability: Capability;
  /** The method, which a store that refuses may just as well not have. */
  method: keyof Store;
  call: string;
  make(store: Store, scenario: Scenario): Promise<void> | undefined;
}

const buffer = (scenario: Scenario, size = 5) => bufferOf(scenario, pattern(size, 99));

/** Every method that changes a store. Those that have nothing to change here come by themselves. */
export const writes = {
  set: [
    {
      capability: "set",
      method: "set",
      call: 'set("array/c/0")',
      make: (store, scenario) => store.set?.("array/c/0", buffer(scenario)),
    },
    {
      capability: "set",
      method: "set",
      call: `set("${absent}")`,
      make: (store, scenario) => store.set?.(absent, buffer(scenario)),
    },
  ],
  setRange: [
    {
      capability: "set.range",
      method: "set",
      call: 'set("array/c/0", 5 bytes, [2, 7])',
      make: (store, scenario) => store.set?.("array/c/0", buffer(scenario), [2, 7]),
    },
  ],
  setPartialValues: [
    {
      capability: "setPartialValues",
      method: "setPartialValues",
      call: 'setPartialValues([["array/c/0", 2, 5 bytes]])',
      make: (store, scenario) => store.setPartialValues?.([["array/c/0", 2, buffer(scenario)]]),
    },
  ],
  setIfNotExists: [
    {
      capability: "setIfNotExists",
      method: "setIfNotExists",
      call: `setIfNotExists("${absent}")`,
      make: (store, scenario) => store.setIfNotExists?.(absent, buffer(scenario)),
    },
  ],
  delete: [
    {
      capability: "delete",
      method: "delete",
      call: 'delete("array/c/0")',
      make: (store) => store.delete?.("array/c/0"),
    },
  ],
  deleteDir: [
    {
      capability: "deleteDir",
      method: "deleteDir",
      call: 'deleteDir("array")',
      make: (store) => store.deleteDir?.("array"),
    },
  ],
  clear: [{ capability: "clear", method: "clear", call: "clear()", make: (store) => store.clear?.() }],
  nothingToDo: [
    {
      capability: "delete",
      method: "delete",
      call: `delete("${absent}")`,
      make: (store) => store.delete?.(absent),
    },
    {
      capability: "setIfNotExists",
      method: "setIfNotExists",
      call: 'setIfNotExists("array/c/0")',
      make: (store, scenario) => store.setIfNotExists?.("array/c/0", buffer(scenario)),
    },
    {
      capability: "deleteDir",
      method: "deleteDir",
      call: 'deleteDir("nowhere")',
      make: (store) => store.deleteDir?.("nowhere"),
    },
  ],
} as const satisfies Record<string, readonly Write[]>;

/** Tries a write through `view`, which must refuse it, and looks whether `store` is as it was. */
export async function mustRefuse(
  scenario: Scenario,
  view: Store,
  { method, call, make }: Write,
  because: string,
): Promise<void> {
  const before = await namesIn(scenario, scenario.store);
  // A view that does not even have the method refuses as clearly as can be.
  const result = view[method] === undefined ? undefined : await attempt(call, () => make(view, scenario));
  if (result?.ok) {
    const failure = { code: "call.accepted", args: { call, because } } as const;
    scenario.judge({ standing: "wrong", label: call, failure });
  } else scenario.judge({ standing: "right" });
  await unchanged(scenario, `after ${call}`);
  if (before)
    judgeList(
      scenario,
      `list() after ${call}, to be refused`,
      before,
      (await namesIn(scenario, scenario.store)) ?? [],
    );
}

/** Every value is as it was, and the key that was not there still is not. */
async function unchanged(scenario: Scenario, when: string): Promise<void> {
  const about = (key: string) =>
    ({ key, circumstance: "refused-change", label: `"${key}" ${when}` }) as const;
  await Promise.all([
    ...Array.from(values, ([key, value]) =>
      verifyRead(scenario, exactly, { ...about(key), value, others: values }),
    ),
    verifyRead(scenario, missing, { ...about(absent), value: undefined }),
  ]);
}
