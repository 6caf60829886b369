import { describe, expect, it } from "vitest";
import { benchPage } from "../../src/reporters/pretty/bench.js";
import { intervalLine } from "../../src/reporters/text/interval-line.js";
import type { ComparisonReport, RatioInterval, TimingComparison } from "../../src/results/index.js";

const steady: RatioInterval = { estimate: 1, low: 0.99, high: 1.01 };

function comparison(overrides: Partial<TimingComparison>): TimingComparison {
  return {
    workload: "get/1024",
    operation: "get",
    valueBytes: 1024,
    storeMs: 0.002,
    againstMs: 0.001,
    change: steady,
    self: steady,
    samples: 5000,
    processes: 5,
    verdict: "no-difference",
    ...overrides,
  };
}

const report: ComparisonReport = {
  benchVersion: 1,
  startedAt: "2026-01-01T00:00:00.000Z",
  environment: { runtime: "node", runtimeVersion: "22.0.0", platform: "linux", arch: "x64" },
  store: { specifier: "./mystore.js", name: "MyStore", dialect: "zarrita" },
  against: { specifier: "HEAD~1", name: "MyStore", dialect: "zarrita", commit: "0123456789abcdef" },
  minEffect: 0.05,
  falseAlarms: 0.01,
  comparisons: [
    comparison({ change: { estimate: 1.2, low: 1.18, high: 1.22 }, verdict: "slower" }),
    comparison({ change: { estimate: 0.8, low: 0.79, high: 0.81 }, verdict: "faster", inFlight: 8 }),
    comparison({ operation: "list", keys: 1000 }),
    comparison({ verdict: "inconclusive", because: "self" }),
    comparison({ verdict: "inconclusive", change: { estimate: 1.02, low: 0.9, high: 1.1 } }),
  ],
  leftOut: [{ operation: "exists", valueBytes: 1024, reason: "the store has no `has`" }],
};

function shown(columns: number): string {
  return benchPage(report, { write: () => {}, isTTY: false, columns, color: false });
}

describe("a comparison", () => {
  it.each([80, 140])("looks like this at %s columns", async (columns) => {
    await expect(shown(columns)).toMatchFileSnapshot(`__snapshots__/comparison-${columns}.txt`);
  });

  it("counts each verdict, and says why some are missing", () => {
    const text = shown(100).replace(/\s+/g, " ");
    expect(text).toContain("5 workloads: 1 slower, 1 faster, 1 no difference, 2 inconclusive");
    expect(text).toContain("In 1 workload the other store differed from itself by as much");
    expect(text).toContain("In 1 workload the interval holds both no difference and one of 5%");
  });
});

describe("an interval as a line", () => {
  it.each([
    [{ estimate: 1, low: 0.95, high: 1.05 }, "·······─●─·······"],
    [{ estimate: 1.2, low: 1.15, high: 1.25 }, "········│···─●─··"],
    [{ estimate: 9, low: 8, high: 10 }, "········│·······●"],
    [{ estimate: 0.1, low: 0, high: 9 }, "●────────────────"],
  ])("of %j", (interval, line) => {
    expect(intervalLine(interval)).toBe(line);
  });
});
