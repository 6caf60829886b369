import { describe, expect, it } from "vitest";
import { combine, type Gate, type ProcessComparison } from "../../../src/bench/index.js";
import type { TimeVerdict } from "../../../src/results/index.js";
import { VirtualMachine } from "../sampling/virtual-machine.js";

const gate: Gate = { minEffect: 0.05, falseAlarms: 0.01, workloads: 1 };

/** What a process found: by how much the store takes longer, and the other than itself. */
function found(change: number, self = 1, deviation = 0.002): ProcessComparison {
  return {
    workload: "get/1024",
    operation: "get",
    valueBytes: 1024,
    storeMs: change,
    againstMs: 1,
    samples: 100,
    change: { log: Math.log(change), deviation },
    self: { log: Math.log(self), deviation },
  };
}

/** The verdict on what five processes found. */
function judged(changes: readonly number[], selves: readonly number[] = [], deviation?: number) {
  const [first, ...others] = changes.map((change, index) => found(change, selves[index] ?? 1, deviation));
  if (first === undefined) throw new Error("no process found anything");
  return combine([first, ...others], gate);
}

describe("combine", () => {
  it("takes the median over the processes, so that one that is off decides nothing", () => {
    const { change, verdict } = judged([1.06, 1.061, 1.3, 1.059, 1.06]);
    expect(change.estimate).toBeCloseTo(1.06);
    expect(verdict).not.toBe("no-difference");
  });

  it.each<[TimeVerdict, number[]]>([
    ["slower", [1.05, 1.05, 1.051, 1.05, 1.049]],
    ["faster", [0.95, 0.95, 0.951, 0.95, 0.949]],
    ["no-difference", [1.001, 0.999, 1, 1.002, 0.998]],
    ["inconclusive", [1.035, 1.02, 1.03, 1, 1.06]],
  ])("says %s", (verdict, changes) => {
    expect(judged(changes).verdict).toBe(verdict);
  });

  it("says nothing where processes differ by more than they should", () => {
    expect(judged([0.9, 1.2, 1.1, 1.05, 1]).verdict).toBe("inconclusive");
  });

  it("says nothing where each process was unsure", () => {
    expect(judged([1.06, 1.06, 1.06, 1.06, 1.06], [], 0.05).verdict).toBe("inconclusive");
  });

  it("says nothing where the other store differs from itself by as much", () => {
    const noisy = judged([1.08, 1.08, 1.08, 1.08, 1.08], [1.07, 1.07, 1.07, 1.07, 1.07]);
    expect(noisy).toMatchObject({ verdict: "inconclusive", because: "self" });
    const same = judged([1, 1, 1, 1, 1], [0.93, 0.93, 0.93, 0.93, 0.93]);
    expect(same).toMatchObject({ verdict: "inconclusive", because: "self" });
  });

  it("still sees what is far beyond the noise", () => {
    expect(judged([2, 2, 2, 2, 2], [1.07, 1.07, 1.07, 1.07, 1.07]).verdict).toBe("slower");
  });

  it("is surer of each of many workloads", () => {
    const one = found(1.04);
    const alone = combine([one, one, one, one, one], gate).change;
    const ofMany = combine([one, one, one, one, one], { ...gate, workloads: 50 }).change;
    expect(ofMany.high).toBeGreaterThan(alone.high);
  });

  it("counts processes and samples", () => {
    expect(judged([1, 1, 1])).toMatchObject({ processes: 3, samples: 300, workload: "get/1024" });
  });
});

describe("the gate on a machine as it is known", () => {
  /** How many of so many comparisons come to each verdict, where processes are off by so much. */
  function verdicts(effect: number, offByProcess: number, count = 1000): Record<TimeVerdict, number> {
    const machine = new VirtualMachine(1);
    const counts = { slower: 0, faster: 0, "no-difference": 0, inconclusive: 0 };
    const off = () => Math.exp(offByProcess * machine.noise());
    for (let made = 0; made < count; made++) {
      const changes = Array.from({ length: 5 }, () => effect * off());
      counts[judged(changes, changes.map(off)).verdict]++;
    }
    return counts;
  }

  it("calls next to nothing a difference where there is none", () => {
    const { slower, faster } = verdicts(1, 0.008);
    expect(slower + faster).toBeLessThan(5);
  });

  it("sees 5 % more nearly always", () => {
    const { slower, "no-difference": missed } = verdicts(1.05, 0.008);
    expect(slower).toBeGreaterThan(950);
    expect(missed).toBeLessThan(5);
  });

  it("on a machine five times as noisy says nothing, and nothing wrong", () => {
    const [none, more] = [verdicts(1, 0.04), verdicts(1.05, 0.04)];
    expect(none.slower + none.faster).toBeLessThan(15);
    expect(more.faster + more["no-difference"]).toBeLessThan(15);
  });
});
