import {
  eachAtOnce,
  exactly,
  given,
  owed,
  pattern,
  type Requirement,
  type Rulings,
  rfc9110,
  type Scenario,
  verifyRead,
  zarrPython,
} from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import {
  fromTheEnd,
  leniently,
  malformed,
  nothingToRead,
  pastTheEnd,
  suffixOfZero,
  suffixPastEnd,
  zeroLength,
} from "./rulings.js";

const sizes = [0, 1, 2, 10] as const;
const keyOf = (size: number) => `few/c/${size}`;
const neighbour = new Uint8Array(16).fill(0xee);

/** Values of a few bytes, each between others of `ee` alone, so that a read which runs on shows where to. */
const fewBytes = given("values of a few bytes", () => [
  ["few/c/before", neighbour],
  ...sizes.flatMap((size): [string, Uint8Array][] => [
    [keyOf(size), pattern(size, 30 + size)],
    [`few/c/behind-${size}`, neighbour],
  ]),
]);

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Every range, suffix and, where there is a form for it, offset, from two in front of a value to two behind it. */
function requestsOf(size: number, scenario: Scenario): ByteRequest[] {
  const numbers = span(-2, size + 2);
  return [
    ...numbers.flatMap((start) => numbers.map((end) => ({ start, end }))),
    ...numbers.map((suffix) => ({ suffix })),
    ...(scenario.dialect === "zarr" ? numbers.map((offset) => ({ offset })) : []),
  ];
}

function isMalformed(request: ByteRequest): boolean {
  const inverted = "start" in request && request.start > request.end;
  return inverted || Object.values(request).some((number) => number < 0);
}

/** Whether all that the request names is there. */
function isOwed({ size, request }: { size: number; request: ByteRequest }): boolean {
  return !isMalformed(request) && owed(pattern(size), request).class === "exact";
}

/** The ruling for a well-formed request, as the requirement that is about it alone has it. */
function rulingsOf(request: ByteRequest, size: number): Rulings {
  if (size === 0) return nothingToRead;
  if ("suffix" in request) {
    if (request.suffix === 0) return suffixOfZero;
    return request.suffix <= size ? exactly : suffixPastEnd;
  }
  if ("offset" in request) return request.offset < size ? exactly : fromTheEnd;
  if (request.start === request.end) return request.start < size ? zeroLength : nothingToRead;
  if (request.start >= size) return fromTheEnd;
  return request.end <= size ? exactly : pastTheEnd;
}

const tryAll =
  (
    sizes: readonly number[],
    wanted: (request: ByteRequest) => boolean,
    rulings: (request: ByteRequest, size: number) => Rulings,
  ) =>
  async (scenario: Scenario) => {
    const cases = sizes.flatMap((size) =>
      requestsOf(size, scenario)
        .filter(wanted)
        .map((request) => ({ size, request })),
    );
    // Those that are owed bytes apart from the rest: a store that joins reads may refuse all for one of them.
    for (const part of [cases.filter(isOwed), cases.filter((one) => !isOwed(one))]) {
      await eachAtOnce(part, async ({ size, request }) => {
        const [key, value] = [keyOf(size), scenario.given.get(keyOf(size))];
        if (value) await verifyRead(scenario, leniently(rulings(request, size)), { key, request, value });
      });
    }
  };

const sources = [zarrPython("Store.get"), rfc9110("14.1.2 Byte Ranges")];
const common = {
  since: "1.0.0",
  needs: ["get.range", "get.suffix"],
  given: fewBytes,
  sources,
} as const;

/** Every request of a small value, so that no edge is left out. */
export const grid: readonly Requirement[] = [
  {
    ...common,
    id: "byte-range.grid",
    title:
      "Of every range and suffix of a value of a few bytes, none is answered with bytes that it does not name.",
    why: "Boundaries break one at a time: an off-by-one at one length or one start is enough to corrupt a chunk.",
    example: 'get("c/0", prototype, { start: 9, end: 12 }) of 10 bytes → the last byte alone',
    level: "must",
    run: tryAll(sizes, (request) => !isMalformed(request), rulingsOf),
  },
  {
    ...common,
    id: "byte-range.grid-malformed",
    title: "Of all negative and inverted requests of a value of a few bytes, none is answered with bytes.",
    why: "A negative bound means the end in one place and the start in another; either way it is not what was meant.",
    example: 'get("c/0", prototype, { start: 5, end: 4 }) of 10 bytes → an error',
    level: { zarr: "must", zarrita: "should", zarrjs: "should" },
    run: tryAll([1, 2, 10], isMalformed, () => malformed),
  },
];
