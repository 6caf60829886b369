import { type Requirement, zarrPython } from "../../src/spec/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { type Requests, readEach } from "./read-each.js";
import { malformed } from "./rulings.js";
import { valuesOfEverySize } from "./values.js";

/** No caller of zarrita or zarr.js makes such a request, so there it is a matter of prudence. */
const level = { zarr: "must", zarrita: "should", zarrjs: "should" } as const;
const common = {
  level,
  since: "1.0.0",
  given: valuesOfEverySize,
  sources: [zarrPython("ByteRequest")],
  rulings: malformed,
};
const why =
  "Arithmetic on a broken index makes such requests. An answer with bytes hides the fault behind wrong data.";

/** Values with room for requests that are wrong in one way only. */
const sizes = [4, 256];
const asking = (requests: Requests) => readEach(requests, malformed, sizes);

const ambiguous: ByteRequest[] = [
  Object.assign({ start: 0, end: 2 }, { suffix: 1 }),
  Object.assign({ offset: 1 }, { suffix: 1 }),
  Object.assign({ start: 1, end: 2 }, { offset: 0 }),
];

/** Byte ranges that make no sense: an error, never bytes. */
export const malformedRequests: readonly Requirement[] = [
  {
    ...common,
    id: "byte-range.inverted",
    title: "A range that ends before it starts is an error; it never returns bytes.",
    why,
    example: 'get("c/0", prototype, { start: 3, end: 1 }) → an error',
    needs: ["get.range"],
    run: asking((size) => [
      { start: 3, end: 1 },
      { start: 2, end: 1 },
      { start: size, end: 0 },
    ]),
  },
  {
    ...common,
    id: "byte-range.negative-range",
    title: "A range with a negative bound is an error; it never counts from the end.",
    why,
    example: 'get("c/0", prototype, { start: -3, end: -1 }) → an error',
    needs: ["get.range"],
    run: asking((size) => [
      { start: -3, end: -1 },
      { start: -2, end: 2 },
      { start: -size, end: size },
    ]),
  },
  {
    ...common,
    id: "byte-range.negative-offset",
    title: "A negative offset is an error; it never counts from the end.",
    why,
    example: 'get("c/0", prototype, { offset: -2 }) → an error',
    needs: ["get.offset"],
    dialects: ["zarr"],
    run: asking(() => [{ offset: -1 }, { offset: -2 }]),
  },
  {
    ...common,
    id: "byte-range.negative-suffix",
    title: "A negative suffix is an error; it never counts from the start.",
    why,
    example: 'get("c/0", prototype, { suffix: -1 }) → an error',
    needs: ["get.suffix"],
    run: asking(() => [{ suffix: -1 }, { suffix: -3 }]),
  },
  {
    ...common,
    id: "byte-range.not-whole-numbers",
    title: "A range with a bound that is no whole number is an error; it never returns bytes.",
    why,
    example: 'get("c/0", prototype, { start: 0.5, end: 2.5 }) → an error',
    needs: ["get.range"],
    run: asking(() => [
      { start: 0.5, end: 2.5 },
      { start: 0.5, end: 2 },
      { start: 1, end: 2.5 },
      { start: Number.NaN, end: 2 },
      { start: 1, end: Number.NaN },
    ]),
  },
  {
    ...common,
    id: "byte-range.offset-not-whole-number",
    title: "An offset that is no whole number is an error; it never returns bytes.",
    why,
    example: 'get("c/0", prototype, { offset: 0.5 }) → an error',
    needs: ["get.offset"],
    dialects: ["zarr"],
    run: asking(() => [{ offset: 0.5 }, { offset: 1.5 }, { offset: Number.NaN }]),
  },
  {
    ...common,
    id: "byte-range.suffix-not-whole-number",
    title: "A suffix that is no whole number is an error; it never returns bytes.",
    why,
    example: 'get("c/0", prototype, { suffix: NaN }) → an error',
    needs: ["get.suffix"],
    run: asking(() => [{ suffix: Number.NaN }, { suffix: 1.5 }]),
  },
  {
    ...common,
    id: "byte-range.ambiguous",
    title: "A request of two forms at once is an error; the store does not pick one of them.",
    why,
    example: 'get("c/0", prototype, { start: 0, end: 2, suffix: 1 }) → an error',
    needs: ["get.range", "get.suffix"],
    dialects: ["zarr"],
    run: asking(() => ambiguous),
  },
];
