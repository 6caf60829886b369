import { attempt, type Requirement, zarrPython } from "../../src/spec/index.js";

/** What JavaScript lets a caller pass in the place of a buffer. */
const notValues: Readonly<Record<string, unknown>> = {
  null: null,
  undefined: undefined,
  "42": 42,
  '"text"': "text",
  "{}": {},
  "[1, 2, 3]": [1, 2, 3],
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
      const { store, prototype } = scenario;
      for (const [i, [source, value]] of Object.entries(notValues).entries()) {
        // The harness lets metadata be any buffer; it would take this for a breach of its own rule elsewhere.
        const [key, call] = [`no-value-${i}/zarr.json`, `set("zarr.json", ${source})`];
        const set = store.set ?? (() => {});
        const result = await attempt(call, () => Reflect.apply(set, store, [key, value]));
        if (!result.ok) scenario.judge({ standing: "right" });
        else {
          const because = "the value is no buffer";
          scenario.judge({
            standing: "wrong",
            label: call,
            key,
            failure: { code: "call.accepted", args: { call, because } },
          });
        }
        const left = await attempt(`get("${key}")`, () => store.get(key, prototype));
        if (!left.ok || !left.value || left.value.length === 0) continue;
        const args = {
          call: `get("zarr.json") after ${call}`,
          expected: "no such key",
          received: `${left.value.length} bytes`,
        };
        scenario.judge({ standing: "wrong", label: call, key, failure: { code: "result.value", args } });
      }
    },
  },
];
