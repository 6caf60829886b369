import { describe, expect, it } from "vitest";
import { timeVerdict } from "../../src/results/index.js";

describe("timeVerdict", () => {
  it.each([
    ["slower", 1.04, 1.06],
    ["slower", 1.03, 9],
    ["faster", 0.94, 0.96],
    ["no-difference", 0.99, 1.01],
    ["no-difference", 0.98, 1.02],
    ["inconclusive", 0.9, 1.1],
    ["inconclusive", 1.01, 1.04],
    ["inconclusive", 1.02, 1.2],
    ["inconclusive", 0.9, 0.98],
    ["inconclusive", Number.NaN, Number.NaN],
  ])("reads, where 5 %% matter, %s from %s to %s", (verdict, low, high) => {
    expect(timeVerdict({ estimate: 1, low, high }, 0.05)).toBe(verdict);
  });

  it("is stricter where smaller differences matter", () => {
    const interval = { estimate: 1.02, low: 1.015, high: 1.024 };
    expect(timeVerdict(interval, 0.05)).toBe("no-difference");
    expect(timeVerdict(interval, 0.02)).toBe("slower");
  });
});
