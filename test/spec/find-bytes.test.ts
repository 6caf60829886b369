import { describe, expect, it } from "vitest";
import { findBytes, standsAt } from "../../src/spec/find-bytes.js";

const haystack = Uint8Array.of(1, 1, 2, 1, 2, 3);

describe("findBytes", () => {
  it.each<[needle: number[], at: number]>([
    [[1], 0],
    [[1, 2], 1],
    [[1, 2, 3], 3],
    [[3], 5],
    [[1, 1, 2, 1, 2, 3], 0],
    [[2, 2], -1],
    [[3, 1], -1],
    [[9], -1],
    [[], -1],
    [[1, 1, 2, 1, 2, 3, 4], -1],
  ])("finds %o first at %i", (needle, at) => {
    expect(findBytes(haystack, Uint8Array.from(needle))).toBe(at);
  });

  it("finds nothing in no bytes", () => {
    expect(findBytes(new Uint8Array(), Uint8Array.of(1))).toBe(-1);
  });
});

describe("standsAt", () => {
  it.each<[at: number, stands: boolean]>([
    [0, false],
    [1, true],
    [3, true],
    [5, false],
    [-1, false],
    [9, false],
  ])("says whether 1 2 stands at %i: %s", (at, stands) => {
    expect(standsAt(haystack, Uint8Array.of(1, 2), at)).toBe(stands);
  });
});
