import {
  eachAtOnce,
  exactly,
  given,
  pattern,
  type Requirement,
  randomFrom,
  rfc9110,
  type Scenario,
  verifyRead,
  zarrPython,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { MiB, severalBlocks } from "../sizes.js";
import { keyOf, valuesOfEverySize } from "./values.js";

const sources = [zarrPython("Store.get"), rfc9110("14.1.2 Byte Ranges")];
const common = { level: "must", since: "1.0.0", sources } as const;

/** One byte less, as many and one more than pages, blocks of a disk and parts of an upload have. */
const blockSizes = [4095, 4096, 4097, 8191, 8192, 8193, MiB - 1, MiB + 1];
const blockKey = (size: number) => `blocks/c/${size}`;
const valuesOfBlocks = given("values of whole blocks", () =>
  blockSizes.map((size, salt) => [blockKey(size), pattern(size, 60 + salt)]),
);

/** Ranges that end, begin or lie across where a block does. */
const acrossBlocks = [4096, 8192, 10_000, 65_536, 100_000, 1_000_000, MiB].flatMap((edge): ByteRequest[] => [
  { start: edge - 1, end: edge + 1 },
  { start: edge - 1, end: edge },
  { start: edge, end: edge + 1 },
  { start: edge - 300, end: edge + 4097 },
  // Several blocks, of which the last or the first is a whole one.
  { start: Math.max(1, edge - 9000), end: edge },
  { start: edge, end: edge + 9000 },
]);

const readEach = (scenario: Scenario, key: string, requests: readonly (ByteRequest | undefined)[]) => {
  const value = scenario.given.get(key);
  if (value === undefined) return Promise.resolve();
  return eachAtOnce(requests, (request) => verifyRead(scenario, exactly, { key, request, value }));
};

const endOf = (size: number): ByteRequest[] => [
  { start: 0, end: 1 },
  { start: size - 1, end: size },
  { start: size - 4000, end: size },
];

/** Reads where the parts meet that values are kept or moved in. */
export const blocks: readonly Requirement[] = [
  {
    ...common,
    id: "byte-range.block-sizes",
    title: "Values as long as a block, a byte less and a byte more, are read whole, and at their ends.",
    why: "A reader in blocks that miscounts loses the last one, or makes one up, at just these lengths.",
    example: 'get("c/0", prototype) of 8 193 bytes → all of them',
    needs: ["get"],
    given: valuesOfBlocks,
    rulings: exactly,
    run: async (scenario) => {
      for (const size of blockSizes) {
        const ranges = scenario.can("get.range") ? endOf(size) : [];
        // 64 entries of 16 bytes, with and without a checksum: the index at the end of a shard.
        const suffixes = scenario.can("get.suffix") ? [1, 1024, 1028].map((suffix) => ({ suffix })) : [];
        await readEach(scenario, blockKey(size), [undefined, ...ranges, ...suffixes]);
      }
    },
  },
  {
    ...common,
    id: "byte-range.block-boundaries",
    title: "A range that begins, ends or lies across where a block does is returned exactly.",
    why: "A chunk in a shard lies wherever it comes to lie; one in two blocks is put together from both.",
    example: 'get("c/0", prototype, { start: 4095, end: 4097 }) → 2 bytes',
    needs: ["get.range"],
    given: valuesOfEverySize,
    rulings: exactly,
    run: async (scenario) => {
      for (const size of [65_537, severalBlocks]) {
        const fitting = acrossBlocks.filter((request) => "end" in request && request.end <= size);
        await readEach(scenario, keyOf(size), fitting);
      }
    },
  },
  {
    ...common,
    id: "byte-range.random-ranges",
    title: "Any range within a value is returned exactly: 60 of them, chosen by the seed of the run.",
    why: "What is wrong at some lengths and places only is not found by the round numbers that people try.",
    example: 'get("c/0", prototype, { start: 31337, end: 40961 }) → 9 624 bytes',
    needs: ["get.range"],
    given: valuesOfEverySize,
    rulings: exactly,
    run: async (scenario) => {
      const random = randomFrom(scenario.settings.seed);
      const size = 65_537;
      const requests = Array.from({ length: 60 }, () => {
        const start = random.below(size);
        return { start, end: start + 1 + random.below(size - start) };
      });
      await readEach(scenario, keyOf(size), requests);
    },
  },
];
