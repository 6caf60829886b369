import { attempt, mustReject, type Requirement, type Scenario, zarrPython } from "../../src/spec/index.js";

/** What JavaScript lets a caller pass in the place of a buffer, by its source. */
export const notValues: Readonly<Record<string, unknown>> = {
  null: null,
  undefined: undefined,
  "42": 42,
  '"text"': "text",
  "{}": {},
  "[1, 2, 3]": [1, 2, 3],
};

/** Nothing must have come of a call that had no value. */
const holdNothing = async ({ store, prototype, judge }: Scenario, key: string, after: string) => {
  const call = `get("${key}")`;
  const left = await attempt(call, () => store.get(key, prototype));
  // An empty buffer has nothing of what was passed.
  if (!left.ok || !left.value || left.value.length === 0) return;
  const args = {
    call: `${call} after ${after}`,
    expected: "no such key",
    received: `${left.value.length} bytes`,
  };
  judge({ standing: "wrong", label: after, key, failure: { code: "result.value", args } });
};

/** Values that are none. */
export const notAValue: readonly Requirement[] = [
  {
    id: "set.not-a-value",
    title: "A set of what is no buffer is an error, and makes no key.",
    why: "What is turned into text on the way lies in the store as `undefined` or `[object Object]`, and is no chunk.",
    example: 'set("zarr.json", { zarr_format: 3 }) → an error',
    sources: [zarrPython("Store.set")],
    level: "should",
    since: "1.0.0",
    dialects: ["zarr"],
    needs: ["set"],
    run: async (scenario) => {
      const { store } = scenario;
      const set = store.set ?? (() => {});
      for (const [i, [source, value]] of Object.entries(notValues).entries()) {
        // The harness lets metadata be any buffer; of data it would say itself that this is none.
        const key = `no-value-${i}/zarr.json`;
        const call = `set("${key}", ${source})`;
        const make = () => Reflect.apply(set, store, [key, value]);
        await mustReject(scenario, call, "the value is no buffer", make, key);
        await holdNothing(scenario, key, call);
      }
    },
  },
];
