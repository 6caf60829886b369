import { describe, expect, it } from "vitest";
import { histogramOf } from "../../../src/bench/statistics/histogram.js";

describe("histogramOf", () => {
  it("counts every sample once", () => {
    const samples = Array.from({ length: 1000 }, (_, index) => 1 + index / 100);
    const { counts } = histogramOf(samples);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1000);
    expect(counts.length).toBe(24);
  });

  it("gives a single pause no room of its own", () => {
    const samples = [...Array.from({ length: 999 }, (_, index) => 1 + index / 10_000), 5000];
    const { highMs, counts } = histogramOf(samples);
    expect(highMs).toBeLessThan(1.2);
    expect(counts.at(-1)).toBeGreaterThan(0);
  });

  it("shows two humps as two", () => {
    const samples = [...Array<number>(500).fill(1), ...Array<number>(500).fill(4)];
    const { counts } = histogramOf(samples);
    expect([counts[0], counts.at(-1)]).toEqual([500, 500]);
  });

  it.each([[[3, 3, 3, 3]], [[2]]])("has a width even where samples are all alike", (samples) => {
    const { lowMs, highMs, counts } = histogramOf(samples);
    expect(highMs).toBeGreaterThan(lowMs);
    expect(counts.reduce((sum, count) => sum + count)).toBe(samples.length);
  });
});
