import { describe, expect, it } from "vitest";
import { leftOutText, subjectText } from "../../src/reporters/text/left-out-text.js";
import { ratioText } from "../../src/reporters/text/ratio-text.js";
import { sparkline } from "../../src/reporters/text/sparkline.js";
import { timingWarningTexts } from "../../src/reporters/text/timing-warning-text.js";
import type { Timing } from "../../src/results/index.js";

const timing: Timing = {
  operation: "get",
  valueBytes: 1024,
  movedBytes: 1024,
  samples: 9,
  medianMs: 1,
  p99Ms: 1,
  operationsPerSecond: 1,
  bytesPerSecond: 1,
};

describe("a ratio in words", () => {
  it.each([
    [1.0512, 1.05, 1.0525, "1.05 ±1%"],
    [0.98214, 0.95, 1, "0.982 ±4%"],
    [12.345, 6, 25, "12.3 ±106%"],
    [1204.4, 1200, 1210, "1,204 ±1%"],
    [2, 0.001, 9, "2 ±>999%"],
    [2, 0, 9, "2"],
  ])("of %s from %s to %s is `%s`", (estimate, low, high, text) => {
    expect(ratioText({ estimate, low, high })).toBe(text);
  });
});

describe("a sparkline", () => {
  it("is as high as its largest count, and shows single samples", () => {
    expect(sparkline([0, 1, 50, 100, 0], 12)).toBe(" ▁▄█ ");
  });

  it("puts neighbours together where there are too many", () => {
    expect(sparkline(Array(24).fill(1), 12)).toBe("█".repeat(12));
  });

  it("of nothing is blank", () => {
    expect(sparkline([0, 0], 12)).toBe("  ");
    expect(sparkline([], 12)).toBe("");
  });
});

describe("what was left out", () => {
  it("is told once for each reason", () => {
    const left = { operation: "get", valueBytes: 1024, reason: "no time" };
    const told = leftOutText([
      left,
      { ...left, valueBytes: 65_536, inFlight: 8 },
      { ...left, operation: "list", keys: 1000 },
      { ...left, reason: "it failed" },
    ]);
    expect(told).toEqual([
      { what: "get, 1 KiB, 64 KiB ×8; list, 1,000 keys", reason: "no time" },
      { what: "get, 1 KiB", reason: "it failed" },
    ]);
  });

  it("is counted where it is many", () => {
    expect(leftOutText(Array(5).fill({ operation: "get", valueBytes: 1, reason: "no time" }))).toEqual([
      { what: "5 workloads", reason: "no time" },
    ]);
  });
});

it("what an operation is done to is a size, a size so many times at once, or a number of keys", () => {
  expect(subjectText({ valueBytes: 65_536 })).toBe("64 KiB");
  expect(subjectText({ valueBytes: 65_536, inFlight: 64 })).toBe("64 KiB ×64");
  expect(subjectText({ valueBytes: 1, keys: 1 })).toBe("1 key");
});

it("warnings name the timings that they are about, and none where there are none", () => {
  expect(timingWarningTexts([timing])).toEqual([]);
  const told = timingWarningTexts([timing, { ...timing, warnings: ["busy", "drift"] }]);
  expect(told.map(({ what }) => what)).toEqual(["get, 1 KiB", "get, 1 KiB"]);
  expect(told[0]?.reason).toContain("up or down");
  expect(told[1]?.reason).toContain("busy");
});
