import {
  exactly,
  given,
  pattern,
  type ReadCase,
  type Requirement,
  readClass,
  type Scenario,
  verifyRead,
  verifyUniform,
  type Way,
  zarritaStorage,
  zarrPython,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { keyOf, valuesOfEverySize } from "./values.js";

const sources = [zarrPython("Store.get"), zarritaStorage("AsyncReadable.get")];
const common = { level: "must", since: "1.0.0", sources } as const;

/** Requests about which stores may choose, and some about which they may not. Each has a key to itself. */
const choices: readonly (ByteRequest | undefined)[] = [
  undefined,
  { start: 2, end: 5 },
  { start: 8, end: 20 },
  { start: 10, end: 14 },
  { start: 20, end: 24 },
  { start: 3, end: 3 },
  { start: 5, end: 2 },
  { suffix: 3 },
  { suffix: 25 },
  { suffix: 0 },
];
const firstKey = (i: number) => `first/${i}`;
const emptyKey = "first/empty";
const readFirst = given("values that were not read before", () => [
  ...choices.map((_, i): [string, Uint8Array] => [firstKey(i), pattern(10, 80 + i)]),
  [emptyKey, new Uint8Array()],
]);

const tryWays = async (scenario: Scenario, read: ReadCase) => {
  const whole = { ...read, request: undefined };
  const ways: Way[] = [{ how: "at first", found: await readClass(scenario, read) }];
  ways.push({ how: "when it was made again", found: await readClass(scenario, read) });
  await readClass(scenario, whole);
  ways.push({ how: "after the whole value was read", found: await readClass(scenario, read) });
  const pair = await Promise.all([readClass(scenario, read), readClass(scenario, read)]);
  for (const found of pair) ways.push({ how: "when it was made twice at once", found });
  if (scenario.can("reopen")) {
    const found = await readClass(scenario, read, await scenario.reopen());
    ways.push({ how: "through another handle", found });
  }
  verifyUniform(scenario, read, ways);
};

const orders = ["parts first", "whole first", "end first"] as const;
const partsKey = (order: string) => `parts/${order.replace(" ", "-")}`;
const readInParts = given("values that are read in parts", () =>
  orders.map((order, i) => [partsKey(order), pattern(300, 95 + i)]),
);
const part: ByteRequest = { start: 3, end: 130 };
const tail: ByteRequest = { start: 290, end: 300 };
const stepsOf: Record<(typeof orders)[number], readonly (ByteRequest | undefined)[]> = {
  "parts first": [part, undefined, tail, part],
  "whole first": [undefined, part, undefined, tail],
  "end first": [tail, part, undefined, tail],
};

/** Ranges of one value that repeat, contain and overlap each other, in no order. */
const tangle: readonly ByteRequest[] = [
  { start: 500, end: 700 },
  { start: 0, end: 2 },
  { start: 2, end: 4 },
  { start: 0, end: 6 },
  { start: 500, end: 700 },
  { start: 600, end: 650 },
  { start: 65_000, end: 65_537 },
  { start: 0, end: 65_537 },
  { start: 1, end: 2 },
];

/** The same reads again, in another order, and at once. */
export const again: readonly Requirement[] = [
  {
    ...common,
    id: "byte-range.uniform",
    title:
      "The same request has the same outcome at first, again, after other reads, twice at once and reopened.",
    why: "A read that succeeds or fails by what was read before it fails where nobody can repeat it.",
    example:
      'get("c/0", prototype, { start: 8, end: 20 }) of 10 bytes → the remainder, each time it is asked for',
    needs: ["get"],
    given: readFirst,
    run: async (scenario) => {
      const ranges = scenario.can("get.range") && scenario.can("get.suffix");
      const asked = [
        ...choices.map((request, i) => ({ key: firstKey(i), request })),
        { key: emptyKey, request: { start: 0, end: 4 } },
      ];
      const reads = asked.map((read) => ({ ...read, value: scenario.given.get(read.key) }));
      const there = reads.filter(({ value, request }) => value && (ranges || request === undefined));
      const absent = { key: "first/none", request: undefined, value: undefined };
      await Promise.all([...there, absent].map((read) => tryWays(scenario, read)));
    },
  },
  {
    ...common,
    id: "byte-range.parts-and-whole",
    title: "A value that was read in part is read whole all the same, and one that was read whole in parts.",
    why: "A cache that files a part under the key of the whole hands out a piece of a chunk for all of it.",
    example: 'get("c/0", prototype, { start: 0, end: 3 }), then get("c/0", prototype) → all bytes',
    needs: ["get.range"],
    given: readInParts,
    rulings: exactly,
    run: async (scenario) => {
      const inOrder = async (order: (typeof orders)[number]) => {
        const [key, value] = [partsKey(order), scenario.given.get(partsKey(order))];
        if (value === undefined) return;
        for (const request of stepsOf[order]) await verifyRead(scenario, exactly, { key, request, value });
      };
      await Promise.all(orders.map(inOrder));
    },
  },
  {
    ...common,
    id: "byte-range.at-once",
    title: "Ranges that are read at once, of one value and of others, are each returned exactly.",
    why: "A viewer asks for all chunks of a screen together. Reads that are joined must be taken apart again right.",
    example: "get of [0, 2), [2, 4) and [0, 6) at once → 2, 2 and 6 bytes, each from its place",
    needs: ["get.range"],
    given: valuesOfEverySize,
    rulings: exactly,
    run: async (scenario) => {
      const of = (size: number, request: ByteRequest) => ({
        key: keyOf(size),
        request,
        value: scenario.given.get(keyOf(size)),
      });
      const reads = tangle.flatMap((request) => [of(65_537, request), of(256, { start: 0, end: 6 })]);
      const there = reads.filter(({ value }) => value !== undefined);
      await Promise.all(there.map((read) => verifyRead(scenario, exactly, read)));
    },
  },
];
