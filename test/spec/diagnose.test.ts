import { describe, expect, it } from "vitest";
import { diagnose, pattern } from "../../src/spec/index.js";
import { owed } from "../../src/spec/owed.js";
import type { ByteRequest } from "../../src/store/index.js";

const value = pattern(256, 1);

/** What is said of an answer to a request of the 256 bytes. */
function diagnosed(request: ByteRequest | undefined, received: Uint8Array) {
  return diagnose({ value, request, due: owed(value, request), received });
}

const zeros = (length: number) => new Uint8Array(length);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

type Case = [what: string, request: ByteRequest | undefined, received: Uint8Array, expected: object];

const wholeValue: Case[] = [
  ["a range", { start: 3, end: 9 }, value, {}],
  ["an offset", { offset: 3 }, value, {}],
  ["a suffix", { suffix: 4 }, value, {}],
  ["a suffix of zero", { suffix: 0 }, value, {}],
  ["a range of no bytes", { start: 4, end: 4 }, value, {}],
];

const padded: Case[] = [
  [
    "the remainder and ten zeros",
    { start: 250, end: 266 },
    joined(value.subarray(250), zeros(10)),
    { count: 10 },
  ],
  ["the whole value and a zero", undefined, joined(value, zeros(1)), { count: 1 }],
  ["zeros alone in the place of bytes", { start: 0, end: 8 }, zeros(8), { count: 8 }],
  ["zeros past the end", { start: 300, end: 304 }, zeros(4), { count: 4 }],
  ["a tail that was never written", undefined, joined(value.subarray(0, 200), zeros(56)), { count: 56 }],
];

const extent: Case[] = [
  ["off-by-one-end", { start: 3, end: 9 }, value.subarray(3, 10), { count: 1 }],
  ["off-by-one-end", { start: 3, end: 9 }, value.subarray(3, 8), { count: -1 }],
  ["off-by-one-end", { suffix: 4 }, value.subarray(252, 255), { count: -1 }],
  ["off-by-one-end", undefined, value.subarray(0, 255), { count: -1 }],
  ["truncated", undefined, value.subarray(0, 100), { count: -156 }],
  ["truncated", { offset: 10 }, value.subarray(10, 42), { count: -214 }],
  ["truncated", { start: 0, end: 64 }, value.subarray(0, 16), { count: -48 }],
  ["overrun", { start: 3, end: 9 }, value.subarray(3, 12), { count: 3 }],
  ["overrun", { start: 3, end: 9 }, value.subarray(3), { count: 247 }],
].map(([code, request, received, found]) => [code, request, received, found] as Case);

const place: Case[] = [
  ["first-bytes", { suffix: 4 }, value.subarray(0, 4), {}],
  ["first-bytes", { start: 8, end: 16 }, value.subarray(0, 8), { foundAt: 0 }],
  ["first-bytes", { offset: 8 }, value.subarray(0, 248), { foundAt: 0 }],
  ["last-bytes", { start: 8, end: 16 }, value.subarray(248), { foundAt: 248 }],
  ["last-bytes", { offset: 8 }, value.subarray(248), { foundAt: 248 }],
  ["suffix-as-offset", { suffix: 4 }, value.subarray(4), {}],
  ["suffix-as-offset", { suffix: 200 }, value.subarray(200), {}],
  ["shifted", { start: 8, end: 16 }, value.subarray(9, 17), { foundAt: 9 }],
  ["shifted", { start: 8, end: 16 }, value.subarray(7, 15), { foundAt: 7 }],
  ["shifted", { suffix: 4 }, value.subarray(251, 255), { foundAt: 251 }],
  ["shifted", undefined, value.subarray(17), { foundAt: 17 }],
];

describe("diagnose", () => {
  it.each(wholeValue)("sees the whole value in the place of %s", (_, request, received, found) => {
    expect(diagnosed(request, received)).toEqual({ diagnosis: "whole-value", ...found });
  });

  it.each(padded)("sees zero padding: %s", (_, request, received, found) => {
    expect(diagnosed(request, received)).toEqual({ diagnosis: "zero-padded", ...found });
  });

  it.each([...extent, ...place])("sees `%s` in an answer to %o", (code, request, received, found) => {
    expect(diagnosed(request, received)).toMatchObject({ diagnosis: code, ...found });
  });

  it("knows the whole of a value of megabytes", () => {
    const large = pattern(5 * 2 ** 20, 1);
    const due = owed(large, { suffix: 4 });
    expect(diagnose({ value: large, request: { suffix: 4 }, due, received: large.slice() })).toEqual({
      diagnosis: "whole-value",
    });
  });

  it("counts megabytes of padding to the last", () => {
    const received = joined(value.subarray(250), zeros(3 * 2 ** 20));
    expect(diagnosed({ start: 250, end: 300 }, received)).toEqual({
      diagnosis: "zero-padded",
      count: 3 * 2 ** 20,
    });
  });

  it("says that bytes were not owed where none were and nothing is known of them", () => {
    expect(diagnosed({ start: 300, end: 304 }, Uint8Array.of(0, 0, 0, 9))).toEqual({ diagnosis: "unowed" });
  });

  it("says that bytes differ where nothing else is known of them", () => {
    const received = Uint8Array.from(value.subarray(0, 8), (byte) => byte ^ 0xff);
    expect(diagnosed({ start: 0, end: 8 }, received)).toEqual({ diagnosis: "differ" });
  });

  it("says that bytes differ where one in the middle was changed", () => {
    const received = value.slice();
    received[100] = value[100] === 1 ? 2 : 1;
    expect(diagnosed(undefined, received)).toEqual({ diagnosis: "differ" });
  });

  it("does not take a last byte of the value that is zero for padding that was added", () => {
    const ending = Uint8Array.of(5, 0);
    const read = { value: ending, request: undefined, due: owed(ending, undefined) };
    expect(diagnose({ ...read, received: Uint8Array.of(5) })).toEqual({
      diagnosis: "off-by-one-end",
      count: -1,
    });
  });

  it("counts only the zeros that do not belong to a value which ends in zeros", () => {
    const ending = Uint8Array.of(5, 0, 0);
    const received = Uint8Array.of(5, 0, 0, 0, 0);
    expect(diagnose({ value: ending, request: undefined, due: owed(ending, undefined), received })).toEqual({
      diagnosis: "zero-padded",
      count: 2,
    });
  });

  it("sees zeros in the place of an empty value", () => {
    const empty = new Uint8Array();
    const due = owed(empty, { suffix: 4 });
    expect(diagnose({ value: empty, request: { suffix: 4 }, due, received: zeros(4) })).toEqual({
      diagnosis: "zero-padded",
      count: 4,
    });
  });
});
