import {
  eachAtOnce,
  exactly,
  given,
  pattern,
  type Requirement,
  verifyRead,
  zarritaStorage,
  zarrPython,
} from "../../src/spec/index.js";

/** More bytes than a small cache holds: 2 MiB in all. */
const [count, size] = [48, 44_000];
const keyOf = (i: number) => `many/${i % 4}/c/${i}`;
const manyValues = given("more values than a cache holds", () =>
  Array.from({ length: count }, (_, i) => [keyOf(i), pattern(size - i, i % 100)] as const),
);

/** Values that are read again when so many bytes of others were read that a cache has let go of them. */
export const manyRead: readonly Requirement[] = [
  {
    id: "byte-range.many-values",
    title:
      "Values of several megabytes together are each read right, and again when all the others were read.",
    why: "A cache that runs full lets go of what it held first; what it mixes up then is the chunk of another place.",
    example: 'get of "c/0" to "c/47", then get("c/0", prototype) again → its own value',
    level: "must",
    since: "1.0.0",
    sources: [zarrPython("Store.get"), zarritaStorage("AsyncReadable.get")],
    needs: ["get"],
    given: manyValues,
    rulings: exactly,
    run: async (scenario) => {
      const values = [...scenario.given];
      const read = ([key, value]: readonly [string, Uint8Array]) =>
        verifyRead(scenario, exactly, { key, value, label: `"${key}"` });
      await eachAtOnce(values, read);
      await eachAtOnce(values.toReversed(), read);
    },
  },
];
