import { describe, expect, it } from "vitest";
import { batchLength, clockResolution } from "../../../src/bench/sampling/resolution.js";

/** A clock that is read every 0.0003 ms, and shows whole steps alone. */
function clockOf(stepMs: number): () => number {
  let readings = 0;
  return () => Math.floor((++readings * 0.0003) / stepMs) * stepMs;
}

describe("clockResolution", () => {
  it.each([0.001, 0.01, 0.1])("finds a clock's step of %s ms", (step) => {
    expect(clockResolution(clockOf(step))).toBeCloseTo(step, 6);
  });

  it("does not wait for ever for a clock that stands", () => {
    expect(clockResolution(() => 1)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("batchLength", () => {
  it.each([
    [0.0001, 0.1],
    [0.005, 0.5],
    [0.1, 10],
    [1, 20],
    [Number.POSITIVE_INFINITY, 20],
  ])("with steps of %s ms makes samples of %s ms", (step, batch) => {
    expect(batchLength(step)).toBe(batch);
  });
});
