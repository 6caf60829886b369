import { describe, expect, it } from "vitest";
import { type ByteRequest, resolveByteRequest, StoreError } from "../../src/store/index.js";
import { anyRequest } from "./filled-store.js";

type Row = [size: number, request: ByteRequest, expected: [start: number, end: number]];

const answered: Row[] = [
  [1, { start: 0, end: 1 }, [0, 1]],
  [10, { start: 0, end: 10 }, [0, 10]],
  [10, { start: 3, end: 4 }, [3, 4]],
  [10, { start: 9, end: 10 }, [9, 10]],
  [10, { start: 9, end: 11 }, [9, 10]],
  [10, { start: 0, end: 2 ** 40 }, [0, 10]],
  [10, { start: 4, end: 2 ** 53 }, [4, 10]],
  [10, { offset: 0 }, [0, 10]],
  [10, { offset: 9 }, [9, 10]],
  [65_537, { offset: 65_536 }, [65_536, 65_537]],
  [10, { suffix: 0 }, [10, 10]],
  [10, { suffix: 1 }, [9, 10]],
  [10, { suffix: 10 }, [0, 10]],
  [10, { suffix: 11 }, [0, 10]],
  [10, { suffix: 2 ** 53 }, [0, 10]],
  [0, { suffix: 0 }, [0, 0]],
  [0, { suffix: 4 }, [0, 0]],
];

const sizes = [0, 1, 4, 255, 65_536];

const refusedAtEverySize: [why: string, request: (size: number) => Record<string, unknown>][] = [
  ["of no bytes at its start", () => ({ start: 0, end: 0 })],
  ["of no bytes at the end", (size) => ({ start: size, end: size })],
  ["of no bytes past the end", (size) => ({ start: size + 1, end: size + 1 })],
  ["that begins at the end", (size) => ({ start: size, end: size + 1 })],
  ["that begins past the end", (size) => ({ start: size + 1, end: size + 9 })],
  ["inverted", () => ({ start: 3, end: 1 })],
  ["with a negative start", (size) => ({ start: -1, end: size })],
  ["with a negative end", () => ({ start: 0, end: -1 })],
  ["with a fractional start", () => ({ start: 0.5, end: 2 })],
  ["with a fractional end", () => ({ start: 0, end: 1.5 })],
  ["from NaN", () => ({ start: Number.NaN, end: 2 })],
  ["up to NaN", () => ({ start: 0, end: Number.NaN })],
  ["up to Infinity", () => ({ start: 0, end: Number.POSITIVE_INFINITY })],
  ["with a bound as text", () => ({ start: "0", end: "2" })],
  ["with a bound as bigint", () => ({ start: 0n, end: 2n })],
  ["without an end", () => ({ start: 0 })],
  ["with an undefined end", () => ({ start: 0, end: undefined })],
  ["without a start", () => ({ end: 2 })],
  ["of an offset at the end", (size) => ({ offset: size })],
  ["of an offset past the end", (size) => ({ offset: size + 1 })],
  ["of a negative offset", () => ({ offset: -1 })],
  ["of a fractional offset", () => ({ offset: 0.5 })],
  ["of a negative suffix", () => ({ suffix: -1 })],
  ["of a fractional suffix", () => ({ suffix: 1.5 })],
  ["of a suffix that is NaN", () => ({ suffix: Number.NaN })],
  ["of a suffix that is null", () => ({ suffix: null })],
  ["of range and suffix", () => ({ start: 0, end: 1, suffix: 1 })],
  ["of range and offset", () => ({ start: 0, end: 1, offset: 0 })],
  ["of offset and suffix", () => ({ offset: 0, suffix: 1 })],
  ["of half a range and a suffix", () => ({ start: 0, suffix: 1 })],
  ["of no form", () => ({})],
  ["of an unknown form", () => ({ length: 4 })],
  ["of a form with something more", () => ({ offset: 0, length: 4 })],
];

function refusalOf(request: Record<string, unknown>, size: number): unknown {
  try {
    return resolveByteRequest(anyRequest(request), size);
  } catch (error) {
    return error instanceof StoreError ? error.code : error;
  }
}

describe("resolveByteRequest", () => {
  it.each(sizes)("names all of %i bytes without a request", (size) => {
    expect(resolveByteRequest(undefined, size)).toEqual({ start: 0, end: size });
  });

  it.each(answered)("of %i bytes, %o names %o", (size, request, [start, end]) => {
    expect(resolveByteRequest(request, size)).toEqual({ start, end });
  });

  it.each(refusedAtEverySize)("refuses a request %s at every size", (_, request) => {
    expect(sizes.map((size) => refusalOf(request(size), size))).toEqual(sizes.map(() => "range"));
  });

  it("takes the members of a request in any order", () => {
    expect(resolveByteRequest({ end: 4, start: 1 }, 10)).toEqual({ start: 1, end: 4 });
  });

  it("says of a refused request what it was and what is wrong with it", () => {
    expect(() => resolveByteRequest({ start: 3, end: 1 }, 10)).toThrow(
      "byte range { start: 3, end: 1 } ends before it starts",
    );
    expect(() => resolveByteRequest({ offset: 12 }, 10)).toThrow(
      "byte range { offset: 12 } begins at or past the end of a value of 10 bytes",
    );
    expect(() => resolveByteRequest({ suffix: Number.NaN }, 10)).toThrow("{ suffix: NaN } has a suffix");
  });
});
