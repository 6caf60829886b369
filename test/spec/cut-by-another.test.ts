import { describe, expect, it } from "vitest";
import { cutByAnother } from "../../src/spec/cut-by-another.js";
import { pattern } from "../../src/spec/index.js";

const writes = new Map([
  ["shorter", pattern(50, 1)],
  ["longer", pattern(90, 7)],
]);
const longer = pattern(90, 7);

describe("bytes of one write", () => {
  it.each([
    ["a suffix", { suffix: 20 }, longer.subarray(30, 50)],
    ["a suffix longer than the other", { suffix: 60 }, longer.subarray(0, 50)],
    ["the whole value", undefined, longer.subarray(0, 50)],
    ["all from an offset on", { offset: 10 }, longer.subarray(10, 50)],
    ["a range past the end of the other", { start: 40, end: 80 }, longer.subarray(40, 50)],
  ])("are known where %s is cut out by another's size", (_, request, bytes) => {
    expect(cutByAnother(bytes, request, writes)).toEqual({ of: "longer", by: "shorter" });
  });

  it("are not said to be cut so where they lie elsewhere, are few or are of both", () => {
    expect(cutByAnother(longer.subarray(31, 51), { suffix: 20 }, writes)).toBeUndefined();
    expect(cutByAnother(longer.subarray(46, 50), { suffix: 4 }, writes)).toBeUndefined();
    expect(cutByAnother(longer.subarray(70, 90), { suffix: 20 }, writes)).toBeUndefined();
    const both = Uint8Array.from([...pattern(50, 1).subarray(30), ...longer.subarray(50, 60)]);
    expect(cutByAnother(both, { suffix: 30 }, writes)).toBeUndefined();
  });
});
