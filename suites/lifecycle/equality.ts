import { attempt, bufferOf, pattern, put, type Requirement, type Scenario } from "../../src/spec/index.js";
import type { Store } from "../../src/store/index.js";
import { equality } from "./sources.js";

const common = { since: "1.0.0", sources: equality } as const;

async function mustEqual(scenario: Scenario, other: Store, expected: boolean, what: string): Promise<void> {
  const call = `store.equals(${what})`;
  const result = await attempt(call, () => scenario.store.equals?.(other));
  if (result.ok && result.value === expected) return scenario.judge({ standing: "right" });
  if (!result.ok) return scenario.judge({ standing: "wrong", label: call, failure: result.failure });
  const args = { call, expected: String(expected), received: String(result.value) };
  scenario.judge({ standing: "wrong", label: call, failure: { code: "result.value", args } });
}

/** When two stores are the same. */
export const equalityRequirements: readonly Requirement[] = [
  {
    ...common,
    id: "lifecycle.equals",
    level: "should",
    title: "A store equals itself, and neither a store of other content nor one of another kind.",
    why: "Caches of a library tell stores apart by this; two that are taken for one share their chunks.",
    example: "store.equals(store) → true; store.equals(another) → false",
    needs: ["own", "equals", "set"],
    run: async (scenario) => {
      // Of different content, since a store may compare by what it holds.
      await put(scenario, "array/c/0", pattern(8, 1));
      await mustEqual(scenario, scenario.store, true, "store");
      const other = await scenario.another();
      await mustEqual(scenario, other, false, "another store");
      await attempt("set", () => other.set?.("array/c/0", bufferOf(scenario, pattern(8, 2))));
      await mustEqual(scenario, other, false, "another store with as many keys");
      const { readOnly = false } = scenario.store;
      for (const [what, foreign] of [
        ["a store of another kind", { get: async () => undefined }],
        [
          "a store of another kind that says whether it is read-only",
          { get: async () => undefined, readOnly },
        ],
      ] as const)
        await mustEqual(scenario, foreign, false, what);
    },
  },
  {
    ...common,
    id: "lifecycle.equals-same-place",
    level: "may",
    title: "A store equals a second handle on its place.",
    why: "A library that keeps one cache for each store keeps two for this one, and they fall apart.",
    example: "store.equals(a second handle on the same directory) → true",
    needs: ["equals", "reopen"],
    run: async (scenario) => mustEqual(scenario, await scenario.reopen(), true, "a second handle"),
  },
];
