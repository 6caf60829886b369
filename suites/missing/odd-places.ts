import { missing, type Requirement, verifyRead, zarrPython, zarrSpec } from "../../src/spec/index.js";
import { valuesOfEverySize } from "../byte-range/values.js";

const sources = [zarrPython("Store.get"), zarrSpec("Abstract store interface, get")];
const common = { since: "1.0.0", sources } as const;

/** What every object of JavaScript has, and what a promise is told by. */
export const namesOfObjects = [
  "constructor",
  "__proto__",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "then",
  "length",
  "size",
] as const;

/** Keys that are missing where stores look for them in the wrong place, or more than once. */
export const oddPlaces: readonly Requirement[] = [
  {
    ...common,
    id: "missing.names-of-objects",
    title:
      "A key that is called like a member of every object (`constructor`, `toString`) is missing like any other.",
    why: "A store that keeps values in a plain object finds a function there, and the reader gets that for a chunk.",
    example: 'get("constructor", prototype) of no such key → undefined',
    level: "must",
    needs: ["get"],
    given: valuesOfEverySize,
    rulings: missing,
    run: async (scenario) => {
      const keys = namesOfObjects.flatMap((name) => [name, `array/${name}`]);
      await Promise.all(
        keys.map((key) => verifyRead(scenario, missing, { key, value: undefined, label: `"${key}"` })),
      );
    },
  },
  {
    ...common,
    id: "missing.at-once",
    title: "A missing key that is read many times at once is missing each time.",
    why: "All chunks of a sparse array are asked for together; what the first reader is told, the tenth must be too.",
    example: 'get("c/0", prototype) ten times at once → undefined, ten times',
    level: "must",
    needs: ["get"],
    given: valuesOfEverySize,
    rulings: missing,
    run: async (scenario) => {
      const absent = { key: "array/c/8", value: undefined };
      await Promise.all(Array.from({ length: 10 }, () => verifyRead(scenario, missing, absent)));
    },
  },
  {
    ...common,
    id: "missing.directory-range",
    title: "A range of a key that is only the beginning of other keys is missing, and no error.",
    why: "What opens a directory as if it were a file gets an error from the read, which is not what a miss looks like.",
    example: 'get("array", prototype, { start: 0, end: 4 }) where there is only `array/c/0` → undefined',
    level: "should",
    needs: ["get.range"],
    given: valuesOfEverySize,
    rulings: missing,
    run: async (scenario) => {
      for (const key of ["array", "array/c"]) {
        const request = { start: 0, end: 4 };
        await verifyRead(scenario, missing, { key, request, value: undefined, label: `"${key}"` });
      }
    },
  },
  {
    ...common,
    id: "missing.fresh-store",
    title: "Every key of a store that was never written to is missing, and no error.",
    why: "The first thing that a writer does is to look whether there is an array already.",
    example: 'get("zarr.json", prototype) of a new store → undefined',
    level: "should",
    needs: ["get", "set"],
    rulings: missing,
    run: async (scenario) => {
      for (const key of ["zarr.json", ".zgroup", "array/c/0"]) {
        await verifyRead(scenario, missing, { key, value: undefined, label: `"${key}"` });
      }
    },
  },
];
