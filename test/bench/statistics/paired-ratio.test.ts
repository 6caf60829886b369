import { describe, expect, it } from "vitest";
import { pairedRatio } from "../../../src/bench/statistics/paired-ratio.js";
import { VirtualMachine } from "../sampling/virtual-machine.js";

/** Pairs whose ratio is `ratio`, each sample disturbed by itself, and both of a pair by what `common` says. */
function pairs(seed: number, ratio: number, count: number, common: (index: number) => number = () => 1) {
  const machine = new VirtualMachine(seed);
  const disturbed = (index: number) => common(index) * Math.exp(0.1 * machine.noise());
  const a = Array.from({ length: count }, (_, index) => ratio * disturbed(index));
  const b = Array.from({ length: count }, (_, index) => disturbed(index));
  return [a, b] as const;
}

describe("pairedRatio", () => {
  it("is the median of the ratios", () => {
    const { estimate, low, high } = pairedRatio([2, 30, 8, 10, 12], [1, 3, 4, 5, 6]);
    expect(estimate).toBeCloseTo(2);
    expect([Math.round(low), Math.round(high)]).toEqual([2, 10]);
  });

  it("holds the true ratio in about 95 of 100 cases", () => {
    const hits = Array.from({ length: 400 }, (_, seed) => {
      const { low, high } = pairedRatio(...pairs(seed, 1.3, 300));
      return low <= 1.3 && 1.3 <= high;
    });
    expect(hits.filter(Boolean).length).toBeGreaterThan(0.93 * 400);
  });

  it("is narrow enough to tell 5 % apart", () => {
    const { low, high } = pairedRatio(...pairs(1, 1.05, 1500));
    expect(low).toBeGreaterThan(1.03);
    expect(high).toBeLessThan(1.07);
  });

  it("is wider with more confidence, and says the same of its own error", () => {
    const [a, b] = pairs(3, 1, 500);
    const [usual, sure] = [pairedRatio(a, b, 0.95), pairedRatio(a, b, 0.999)];
    expect(sure.high).toBeGreaterThan(usual.high);
    expect(sure.deviation / usual.deviation).toBeCloseTo(1, 0);
  });

  it("passes over the pairs of which a pause hit one", () => {
    const [a, b] = pairs(1, 1, 500);
    const paused = a.map((sample, index) => (index % 10 === 0 ? sample * 50 : sample));
    expect(pairedRatio(paused, b).estimate).toBeLessThan(1.03);
  });

  it("is wider where the ratio itself moves in time than its ranks alone would have it", () => {
    const [a, b] = pairs(1, 1, 2000);
    const moved = a.map((sample, index) => sample * (index % 1000 < 500 ? 1 : 1.2));
    const [still, moving] = [pairedRatio(a, b), pairedRatio(moved, b)];
    expect(moving.high / moving.low - 1).toBeGreaterThan(3 * (still.high / still.low - 1));
  });
});
