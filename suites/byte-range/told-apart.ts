import {
  eachAtOnce,
  exactly,
  given,
  pattern,
  type Requirement,
  type Scenario,
  verifyRead,
  zarritaStorage,
  zarrPython,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { documents } from "./values.js";

const sources = [zarrPython("Store.get"), zarritaStorage("AsyncReadable.getRange")];
const common = { level: "must", since: "1.0.0", sources } as const;

/** Keys that differ in digits and marks at their end, and whose values have no bytes in common. */
const names = ["c/1", "c/11", "c/1-1", "c/1:1", "c/1/1", "c/1_1", "c/1,1", "c/1 1", "c/1.1", "c/1@1"];
const nameless = given("values of keys that end in numbers", () =>
  names.map((name, i) => [`apart${i === 4 ? "/below" : ""}/${name}`, pattern(600, 3 + i * 20)]),
);

/** Joined to their keys and to each other without thought, the members of each of these are the same text. */
const alike: readonly ByteRequest[] = [
  { start: 11, end: 23 },
  { start: 1, end: 123 },
  { start: 1, end: 23 },
  { start: 1, end: 13 },
  { start: 1, end: 113 },
  { start: 1, end: 5 },
  { start: 1, end: 6 },
  { start: 0, end: 5 },
  { start: 5, end: 10 },
  { suffix: 5 },
  { suffix: 11 },
  { suffix: 1 },
];

/** Reads everything, and all of it again, so that what was filed under another's name is met. */
const readAll = async (scenario: Scenario, requests: readonly (ByteRequest | undefined)[]) => {
  const reads = Array.from(scenario.given, ([key, value]) =>
    requests.map((request) => ({ key, value, request })),
  ).flat();
  for (const _ of ["first", "again"]) await eachAtOnce(reads, (read) => verifyRead(scenario, exactly, read));
};

/** Reads that are easily taken for others. */
export const toldApart: readonly Requirement[] = [
  {
    ...common,
    id: "byte-range.told-apart",
    title: "Reads whose keys and ranges look alike when they are written together are told apart.",
    why: "A cache that joins `c/1` and 11 to one name, and `c/11` and 1 to the same, serves the chunks of both to both.",
    example:
      'get("c/1", prototype, { start: 11, end: 23 }), then get("c/11", prototype, { start: 1, end: 23 })',
    needs: ["get.range", "get.suffix"],
    given: nameless,
    rulings: exactly,
    run: (scenario) => readAll(scenario, alike),
  },
  {
    ...common,
    id: "byte-range.metadata",
    title: "Ranges of metadata are those of any other value, whatever the key is called.",
    why: "A store that keeps metadata aside, parsed or whole, and forgets the range there, answers with all of it.",
    example: 'get("zarr.json", prototype, { start: 0, end: 4 }) → the first 4 bytes',
    needs: ["get.range", "get.suffix"],
    given: documents,
    rulings: exactly,
    run: async (scenario) => {
      const requests: readonly (ByteRequest | undefined)[] = [
        { start: 3, end: 9 },
        { suffix: 7 },
        ...(scenario.can("get.offset") ? [{ offset: 11 }] : []),
        undefined,
        { start: 0, end: 4 },
      ];
      await readAll(scenario, requests);
    },
  },
];
