import { exactly, type Requirement, rfc9110, zarrPython } from "../../src/spec/index.js";
import { type Requests, readEach } from "./read-each.js";
import { fromTheEnd } from "./rulings.js";
import { valuesOfEverySize } from "./values.js";

const sources = [zarrPython("OffsetByteRequest"), rfc9110("14.1.2 Byte Ranges")];
const common = {
  level: "must",
  since: "1.0.0",
  needs: ["get.offset"],
  given: valuesOfEverySize,
  sources,
} as const;

const within: Requests = (size) =>
  size === 0
    ? []
    : [
        { offset: 0 },
        { offset: Math.min(1, size - 1) },
        { offset: Math.floor(size / 2) },
        { offset: size - 1 },
      ];

const fromEnd: Requests = (size) =>
  size === 0 ? [] : [{ offset: size }, { offset: size + 1 }, { offset: 2 ** 40 }];

/** Reads of `{ offset }`, well formed. */
export const offset: readonly Requirement[] = [
  {
    ...common,
    id: "byte-range.offset-within",
    title: "An offset within the value returns the bytes from there to the end.",
    why: "A shard whose index lies at its start is read from an offset on; read as a suffix, it yields other chunks.",
    example: 'get("c/0", prototype, { offset: 3 }) of 00 01 02 03 → 03',
    rulings: exactly,
    run: readEach(within, exactly),
  },
  {
    ...common,
    id: "byte-range.offset-from-end",
    title: "An offset at or past the end of the value is an error; it never returns bytes.",
    why: "HTTP answers 416 here. Bytes in its place are bytes that the value does not have.",
    example: 'get("c/0", prototype, { offset: 4 }) of 00 01 02 03 → an error',
    // zarrita has no form for an offset: past the end it would be a range, which has its own requirement.
    dialects: ["zarr"],
    rulings: fromTheEnd,
    run: readEach(fromEnd, fromTheEnd),
  },
];
