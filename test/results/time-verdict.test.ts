import { describe, expect, it } from "vitest";
import { timeVerdict } from "../../src/results/index.js";

describe("timeVerdict", () => {
  it.each([
    ["slower", 1.04, 1.05, 1.06],
    ["slower", 1.001, 1.03, 1.06],
    ["slower", 1.1, 3, 9],
    ["faster", 0.94, 0.95, 0.96],
    ["faster", 0.94, 0.97, 0.999],
    ["no-difference", 0.99, 1, 1.01],
    ["no-difference", 0.96, 1, 1.04],
    ["no-difference", 1.01, 1.02, 1.03],
    ["inconclusive", 0.9, 1, 1.1],
    ["inconclusive", 0.99, 1.03, 1.07],
    ["inconclusive", 1.001, 1.02, 1.06],
    ["inconclusive", 0.94, 0.98, 1.02],
    ["inconclusive", Number.NaN, Number.NaN, Number.NaN],
  ])("reads, where 5 %% matter, %s from %s, %s, %s", (verdict, low, estimate, high) => {
    expect(timeVerdict({ estimate, low, high }, 0.05)).toBe(verdict);
  });

  it("is stricter where smaller differences matter", () => {
    const interval = { estimate: 1.02, low: 1.015, high: 1.024 };
    expect(timeVerdict(interval, 0.05)).toBe("no-difference");
    expect(timeVerdict(interval, 0.02)).toBe("slower");
  });
});
