import {
  type Requirement,
  type Rulings,
  rfc9110,
  type Scenario,
  verifyRead,
  zarrPython,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { fromTheEnd, leniently, pastTheEnd, suffixPastEnd } from "./rulings.js";
import { keyOf, valuesOfEverySize } from "./values.js";

/** What 32 bits hold comes back as itself: one past it is read as 1, the largest safe number as -1. */
const wrap = 2 ** 32;
const largest = Number.MAX_SAFE_INTEGER;

const starts: ByteRequest[] = [
  { start: 2 ** 31, end: 2 ** 31 + 2 },
  { start: wrap, end: wrap + 2 },
  { start: wrap + 1, end: wrap + 3 },
  { start: 2 ** 40, end: 2 ** 40 + 2 },
  { start: largest - 2, end: largest },
];
const ends: ByteRequest[] = [
  { start: 1, end: wrap + 2 },
  { start: 0, end: 2 ** 40 },
  { start: 2, end: largest },
];
const suffixes: ByteRequest[] = [{ suffix: wrap + 2 }, { suffix: 2 ** 40 }, { suffix: largest }];
const offsets: ByteRequest[] = [{ offset: 2 ** 31 }, { offset: wrap + 1 }, { offset: largest }];

const ask = async (scenario: Scenario, rulings: Rulings, requests: readonly ByteRequest[]) => {
  for (const size of [4, 256]) {
    const [key, value] = [keyOf(size), scenario.given.get(keyOf(size))];
    if (value === undefined) continue;
    const read = (request: ByteRequest) => verifyRead(scenario, leniently(rulings), { key, request, value });
    await Promise.all(requests.map(read));
  }
};

/** Numbers that are right in a request and far from the value that it is made of. */
export const huge: readonly Requirement[] = [
  {
    id: "byte-range.huge-numbers",
    title:
      "Numbers past 32 bits are numbers like any others: they neither wrap around nor make room for themselves.",
    why: "A shard may be larger than 4 GiB. An offset cut to 32 bits reads a chunk from the wrong end of the file.",
    example: 'get("c/0", prototype, { start: 4294967297, end: 4294967299 }) of 00 01 02 03 → an error',
    level: "must",
    since: "1.0.0",
    needs: ["get.range", "get.suffix"],
    given: valuesOfEverySize,
    sources: [zarrPython("ByteRequest"), rfc9110("14.1.2 Byte Ranges")],
    run: async (scenario) => {
      await ask(scenario, fromTheEnd, starts);
      await ask(scenario, pastTheEnd, ends);
      await ask(scenario, suffixPastEnd, suffixes);
      if (scenario.dialect === "zarr") await ask(scenario, fromTheEnd, offsets);
    },
  },
];
