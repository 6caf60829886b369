import { exactly, type Requirement, rfc9110, zarritaStorage, zarrPython } from "../../src/spec/index.js";
import { MiB } from "../sizes.js";
import { type Requests, readEach } from "./read-each.js";
import { suffixOfZero, suffixPastEnd } from "./rulings.js";
import { valuesOfEverySize } from "./values.js";

const sources = [
  zarrPython("SuffixByteRequest"),
  zarritaStorage("RangeQuery, suffixLength"),
  rfc9110("14.1.2 Byte Ranges"),
];
const common = {
  level: "must",
  since: "1.0.0",
  needs: ["get.suffix"],
  given: valuesOfEverySize,
  sources,
} as const;

const within: Requests = (size) =>
  size === 0
    ? []
    : [{ suffix: 1 }, { suffix: Math.ceil(size / 3) }, { suffix: Math.max(1, size - 1) }, { suffix: size }];

const exceeding: Requests = (size) =>
  size === 0 ? [] : [{ suffix: size + 1 }, { suffix: size + 15 }, { suffix: size + MiB }];

const zero: Requests = (size) => (size === 0 ? [] : [{ suffix: 0 }]);

/** Reads of `{ suffix }`, well formed. */
export const suffix: readonly Requirement[] = [
  {
    ...common,
    id: "byte-range.suffix-within",
    title: "A suffix returns the last `suffix` bytes of the value.",
    why: "The index of a shard is read as its suffix. Taken for an offset or a length from the start, it is garbage.",
    example: 'get("c/0", prototype, { suffix: 1 }) of 00 01 02 03 → 03',
    rulings: exactly,
    run: readEach(within, exactly),
  },
  {
    ...common,
    id: "byte-range.suffix-exceeds-size",
    title: "A suffix longer than the value returns the whole value, and nothing in front of it.",
    why: "A reader that asks for a generous tail gets it padded, or bytes of what lies in front in the same file.",
    example: 'get("c/0", prototype, { suffix: 99 }) of 00 01 02 03 → 00 01 02 03',
    rulings: suffixPastEnd,
    run: readEach(exceeding, suffixPastEnd),
  },
  {
    ...common,
    id: "byte-range.suffix-zero",
    title: "A suffix of zero returns an empty buffer, and never the whole value.",
    why: "`slice(-0)` is `slice(0)`: the whole value comes back where nothing was asked for.",
    example: 'get("c/0", prototype, { suffix: 0 }) of 00 01 02 03 → an empty buffer',
    rulings: suffixOfZero,
    run: readEach(zero, suffixOfZero),
  },
];
