import { describe, expect, it } from "vitest";
import { judgeTimings, type Timing, type TimingWarning } from "../../src/results/index.js";

/** A timing whose ratio to the reference is known to within 2 %, unless it is said otherwise. */
function timing(ratio: number, options: { within?: number; warnings?: TimingWarning[] } = {}): Timing {
  const { within = 0.02, warnings = [] } = options;
  const interval = { estimate: ratio, low: ratio / (1 + within), high: ratio * (1 + within) };
  return {
    operation: "get",
    valueBytes: 1024,
    movedBytes: 1024,
    samples: 1000,
    medianMs: ratio * 0.001,
    p99Ms: 1,
    operationsPerSecond: 1,
    bytesPerSecond: 1,
    reference: { medianMs: 0.001, ratio: interval },
    warnings,
  };
}

describe("judgeTimings", () => {
  it("calls twice the ratio slower, half of it faster, and says by how much", () => {
    expect(judgeTimings(timing(1), timing(2))).toMatchObject({ verdict: "slower", change: { estimate: 2 } });
    expect(judgeTimings(timing(2), timing(1))).toMatchObject({
      verdict: "faster",
      change: { estimate: 0.5 },
    });
  });

  it("says nothing of a fifth more, since the same code differs by that from process to process", () => {
    const { verdict, change, detectable } = judgeTimings(timing(1), timing(1.2));
    expect(verdict).toBe("inconclusive");
    expect(change?.low).toBeLessThan(1);
    expect(detectable).toBeGreaterThan(0.25);
  });

  it("finds no difference only where what matters is larger than the noise", () => {
    expect(judgeTimings(timing(1), timing(1)).verdict).toBe("inconclusive");
    expect(judgeTimings(timing(1), timing(1.02), 1).verdict).toBe("no-difference");
  });

  it("is less sure where the measured intervals are wide", () => {
    const wide = judgeTimings(timing(1), timing(2, { within: 1 }));
    expect(wide.verdict).toBe("inconclusive");
    expect(wide.detectable).toBeGreaterThan(judgeTimings(timing(1), timing(2)).detectable ?? 0);
  });

  it("says nothing where one has no ratio, or no usable one, or was taken on a busy machine", () => {
    const { reference: _, ...old } = timing(1);
    expect(judgeTimings(old, timing(9))).toEqual({ verdict: "inconclusive", because: "no-reference" });
    expect(judgeTimings(timing(0), timing(9)).because).toBe("no-reference");
    expect(judgeTimings(timing(1), timing(9, { warnings: ["busy"] }))).toMatchObject({
      verdict: "inconclusive",
      because: "busy",
    });
  });
});
