import {
  eachAtOnce,
  exactly,
  NotTriable,
  pattern,
  put,
  type Requirement,
  type Scenario,
  verifyExists,
  verifyRead,
  zarrPython,
  zarrSpec,
} from "../../src/spec/index.js";

/** More values than most caches have places for, and than a page of most indexes has. */
const count = 1050;
/** So many of them are set a second time. */
const again = 300;
/** No more calls than this at once: a store of files must not run out of handles. */
const atOnce = 100;

/** The chunks of a plane: names of one shape, which a short hash takes for each other. */
const keys = Array.from({ length: count }, (_, i) => `many/c/${Math.floor(i / 35)}/${i % 35}`);
const before = (i: number) => pattern(48 + (i % 7), i);
const after = (i: number) => pattern(60 + (i % 7), i + 101);

/** A store that takes longer than this for all of them, in milliseconds, would keep its author waiting. */
const budgetMs = 2000;

/** Sets all of the values, and the first of them anew when all are there. */
async function setMany(scenario: Scenario): Promise<ReadonlyMap<string, Uint8Array>> {
  const startedAt = performance.now();
  const values = new Map<string, Uint8Array>();
  const setTo = (nextOf: (i: number) => Uint8Array) => async (i: number) => {
    if (performance.now() - startedAt > budgetMs)
      throw new NotTriable(`too slow: ${values.size} of ${count} keys in ${budgetMs / 1000} s`);
    const [key = "", value] = [keys[i], nextOf(i)];
    await put(scenario, key, value);
    values.set(key, value);
  };
  const numbers = [...keys.keys()];
  await eachAtOnce(numbers, setTo(before), atOnce);
  await eachAtOnce(numbers.slice(0, again), setTo(after), atOnce);
  return values;
}

/** Values that are read when so many others were written that no cache can hold all of them. */
export const manySet: readonly Requirement[] = [
  {
    id: "set.many-values",
    title:
      "Of a thousand values that are set, some of them twice, each is there, and is read back whatever was read before.",
    why: "A cache or index that runs full must write what it lets go of, and nothing in its place: else chunks are lost in a large array only.",
    example: 'set of "c/0/0" to "c/29/34", then get("c/0/0", prototype) → its own value',
    level: "must",
    since: "1.0.0",
    sources: [zarrSpec("Abstract store interface, set"), zarrPython("Store.set")],
    needs: ["set"],
    rulings: exactly,
    run: async (scenario) => {
      const values = await setMany(scenario);
      const read = ([key, value]: readonly [string, Uint8Array]) =>
        verifyRead(scenario, exactly, { key, value, others: values, label: `"${key}"` });
      await eachAtOnce(values, read, atOnce);
      await eachAtOnce([...values].slice(0, again).reverse(), read, atOnce);
      if (!scenario.can("exists")) return;
      await eachAtOnce(keys, (key) => verifyExists(scenario, key, true), atOnce);
    },
  },
];
