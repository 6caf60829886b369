import { exactly, type Requirement, rfc9110, zarrPython } from "../../src/spec/index.js";
import { MiB } from "../sizes.js";
import { type Requests, readEach } from "./read-each.js";
import { fromTheEnd, pastTheEnd, zeroLength } from "./rulings.js";
import { valuesOfEverySize } from "./values.js";

const sources = [zarrPython("RangeByteRequest"), rfc9110("14.1.2 Byte Ranges")];
const common = {
  level: "must",
  since: "1.0.0",
  needs: ["get.range"],
  given: valuesOfEverySize,
  sources,
} as const;

const within: Requests = (size) =>
  size === 0
    ? []
    : [
        { start: 0, end: size },
        { start: 0, end: 1 },
        { start: size - 1, end: size },
        { start: Math.floor(size / 2), end: size },
        { start: Math.floor(size / 3), end: Math.ceil((2 * size) / 3) },
      ].filter(({ start, end }) => start < end);

const past: Requests = (size) =>
  size === 0
    ? []
    : [
        { start: Math.floor(size / 2), end: size + 10 },
        { start: size - 1, end: size + 1 },
        { start: 0, end: 2 * size + MiB },
      ];

const atEnd: Requests = (size) =>
  size === 0
    ? []
    : [
        { start: size, end: size + 1 },
        { start: size, end: size + 10 },
      ];

const beyond: Requests = (size) =>
  size === 0
    ? []
    : [
        { start: size + 1, end: size + 2 },
        { start: size + 10, end: size + 14 },
        { start: 2 ** 40, end: 2 ** 40 + 4 },
      ];

const empty: Requests = (size) =>
  size === 0
    ? []
    : [
        { start: 0, end: 0 },
        { start: Math.floor(size / 2), end: Math.floor(size / 2) },
      ];

/** Reads of `{ start, end }`, well formed. */
export const range: readonly Requirement[] = [
  {
    ...common,
    id: "byte-range.range-within",
    title: "A range within the value returns exactly the bytes from `start` up to, not including, `end`.",
    why: "The inner chunks of a shard are read this way; a byte too many, too few or from elsewhere corrupts them.",
    example: 'get("c/0", prototype, { start: 1, end: 3 }) of 00 01 02 03 → 01 02',
    rulings: exactly,
    run: readEach(within, exactly),
  },
  {
    ...common,
    id: "byte-range.range-past-end",
    title:
      "A range that begins within the value and ends past it returns what there is from `start`, and no more.",
    why: "Readers ask for more than there may be. Padding in the place of the bytes that do not exist is silent corruption.",
    example: 'get("c/0", prototype, { start: 2, end: 99 }) of 00 01 02 03 → 02 03',
    rulings: pastTheEnd,
    run: readEach(past, pastTheEnd),
  },
  {
    ...common,
    id: "byte-range.range-zero-length",
    title: "A range of no bytes is an error; it never returns bytes.",
    why: "An empty inner chunk has length zero. Sent to HTTP as `bytes=3-2` it is ignored, and the whole value comes back.",
    example: 'get("c/0", prototype, { start: 2, end: 2 }) of 00 01 02 03 → an error',
    rulings: zeroLength,
    run: readEach(empty, zeroLength),
  },
  {
    ...common,
    id: "byte-range.range-start-at-end",
    title: "A range that begins at the end of the value is an error; it never returns bytes.",
    why: "A reader that walks a value block by block ends here, and must not be handed bytes that do not exist.",
    example: 'get("c/0", prototype, { start: 4, end: 8 }) of 00 01 02 03 → an error',
    rulings: fromTheEnd,
    run: readEach(atEnd, fromTheEnd),
  },
  {
    ...common,
    id: "byte-range.range-start-past-end",
    title: "A range that begins past the end of the value is an error; it never returns bytes.",
    why: "A shard index that is stale or broken points here. Zeros in the place of an error read as data.",
    example: 'get("c/0", prototype, { start: 6, end: 8 }) of 00 01 02 03 → an error',
    rulings: fromTheEnd,
    run: readEach(beyond, fromTheEnd),
  },
];
