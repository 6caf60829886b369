import type { Failure } from "../../src/results/index.js";
import {
  attempt,
  mustSucceed,
  put,
  type Requirement,
  type Scenario,
  verifyExists,
} from "../../src/spec/index.js";
import { afterEachMutation } from "../mutations.js";
import { letters, lost } from "../tree.js";
import { existsSources } from "./sources.js";

const common = { level: "must", since: "1.0.0", sources: existsSources } as const;

/** Holds what `exists` says against what `get` said: either may be the wrong one. */
const judgeExists = async (scenario: Scenario, key: string, found: boolean) => {
  const call = `exists("${key}")`;
  const said = await mustSucceed(scenario, call, () => scenario.store.exists?.(key) ?? !found, key);
  if (said === found) return scenario.judge({ standing: "right" });
  const expected = `${found}: \`get\` finds ${found ? "a value" : "nothing"}`;
  const failure: Failure = { code: "result.value", args: { call, expected, received: String(said) } };
  scenario.judge({ standing: "wrong", label: call, key, failure });
};

/** `exists` as the store changes. */
export const changes: readonly Requirement[] = [
  {
    ...common,
    id: "exists.follows-writes",
    title: "`exists` is true as soon as a key is set, also where it was false just before.",
    why: "An answer that is remembered hides a chunk from the one who has just written it.",
    example: 'exists("c/0") → false, set("c/0", …), then exists("c/0") → true',
    needs: ["set", "exists"],
    run: async (scenario) => {
      for (const key of ["top", "foo/c/0"]) {
        await verifyExists(scenario, key, false);
        await put(scenario, key, letters(6, 1));
        await verifyExists(scenario, key, true);
      }
    },
  },
  {
    ...common,
    id: "exists.agrees-with-reads",
    title: "After every change, `exists` is true of the keys that can be read, and of no others.",
    why: "What exists is read next; a yes without a value, and a value without a yes, are both a lost chunk.",
    example: 'delete("c/0"), then exists("c/0") → false and get("c/0", prototype) → undefined',
    needs: ["set", "delete", "exists"],
    run: (scenario) =>
      afterEachMutation(scenario, async ({ values, keys }) => {
        for (const key of keys) await judgeExists(scenario, key, values.has(key));
      }),
  },
  {
    ...common,
    id: "exists.failing-backend",
    title: "`exists` that the backend fails rejects; it does not say that the key is not there.",
    why: "A reader that is told of no chunk puts the fill value in its place, and nobody hears of the failure.",
    example: 'exists("c/0") in a directory that may not be read → an error',
    level: "should",
    needs: ["own", "fault", "exists"],
    given: lost("exists"),
    run: async (scenario) => {
      await scenario.fault();
      for (const key of scenario.given.keys()) {
        const asked = await attempt("exists", () => scenario.store.exists?.(key));
        if (asked.ok) await verifyExists(scenario, key, true);
        else scenario.judge({ standing: "right" });
      }
    },
  },
];
