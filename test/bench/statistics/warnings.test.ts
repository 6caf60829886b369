import { describe, expect, it } from "vitest";
import { warningsOf } from "../../../src/bench/statistics/warnings.js";
import { VirtualMachine } from "../sampling/virtual-machine.js";

/** Samples around 1, of which each is changed by its place in the order. */
function samples(change: (index: number) => number = () => 1, count = 300): number[] {
  const machine = new VirtualMachine(1);
  return Array.from({ length: count }, (_, index) => change(index) * Math.exp(0.05 * machine.noise()));
}

const quiet = { samples: samples(), batchMs: 0.1, resolutionMs: 0.0001, steady: samples() };

describe("warningsOf", () => {
  it("has none for samples that are as they should be", () => {
    expect(warningsOf(quiet)).toEqual([]);
    expect(warningsOf({ ...quiet, samples: samples(() => 1, 5), steady: samples(() => 1, 5) })).toEqual([]);
  });

  it("warns where a sample is but a few steps of the clock", () => {
    expect(warningsOf({ ...quiet, resolutionMs: 0.01 })).toEqual(["coarse-timer"]);
  });

  it.each([
    ["up", (index: number) => 1 + index / 1000],
    ["down", (index: number) => 1.3 - index / 1000],
  ])("warns where samples go %s", (_, change) => {
    expect(warningsOf({ ...quiet, samples: samples(change) })).toEqual(["drift"]);
  });

  it("does not take scatter for a drift", () => {
    const machine = new VirtualMachine(4);
    const wild = Array.from({ length: 15 }, () => Math.exp(machine.noise()));
    expect(warningsOf({ ...quiet, samples: wild })).toEqual([]);
  });

  it("warns where what only computes was often held up", () => {
    expect(warningsOf({ ...quiet, steady: samples((index) => (index % 5 === 0 ? 3 : 1)) })).toEqual(["busy"]);
    expect(warningsOf({ ...quiet, steady: samples((index) => (index % 20 === 0 ? 3 : 1)) })).toEqual([]);
  });
});
