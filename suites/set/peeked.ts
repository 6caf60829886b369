import {
  exactly,
  judgeRead,
  mustSucceed,
  pattern,
  put,
  type Requirement,
  zarrPython,
  zarrTesting,
} from "../../src/spec/index.js";

/** What lies behind the store. */
export const peeked: readonly Requirement[] = [
  {
    id: "set.reaches-backend",
    title: "When a set has resolved, the value lies in the backend: whoever looks there finds it.",
    why: "A writer that ends once its calls have resolved leaves the chunks behind that were still on their way.",
    example: 'set("c/0", 00 01), then peek("c/0") → 00 01',
    sources: [zarrPython("Store.set"), zarrTesting("StoreTests.test_set")],
    level: "must",
    since: "1.0.0",
    needs: ["set", "peek"],
    rulings: exactly,
    run: async (scenario) => {
      for (const [i, key] of ["c/0", "foo/c/0.0", "foo/0/0", "foo/c/0.0"].entries()) {
        const value = pattern(20 + i, 30 + i);
        await put(scenario, key, value);
        const label = `peek("${key}")`;
        const bytes = await mustSucceed(scenario, label, () => scenario.peek(key), key);
        const outcome = bytes ? ({ kind: "bytes", bytes } as const) : ({ kind: "missing" } as const);
        judgeRead(scenario, exactly, { key, value, circumstance: "peeked", label }, outcome);
      }
    },
  },
];
