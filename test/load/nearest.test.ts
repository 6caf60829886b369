import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearest } from "../../src/load/nearest.js";

describe("the edit distance", () => {
  it.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["", "abc", 3],
    ["create", "creat", 1],
    ["create", "craete", 1],
    ["create", "creats", 1],
    ["kitten", "sitting", 3],
    ["ca", "abc", 3],
  ])("from %j to %j is %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it("is the same both ways and never more than the longer word", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance === 0).toBe(a === b);
      }),
    );
  });
});

describe("the nearest words", () => {
  it("come in the order of their distance", () => {
    expect(nearest("storr", ["stork", "stores", "store", "STORR"])).toEqual(["STORR", "stork", "store"]);
  });

  it("are none where all are far", () => {
    expect(nearest("create", ["seed", "peek", "destroy"])).toEqual([]);
  });
});
