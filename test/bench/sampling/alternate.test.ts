import { describe, expect, it } from "vitest";
import { alternate } from "../../../src/bench/sampling/alternate.js";
import { pairedRatio } from "../../../src/bench/statistics/paired-ratio.js";
import { median } from "../../../src/bench/statistics/quantile.js";
import { VirtualMachine } from "./virtual-machine.js";

/** Samples of two calls with these costs, in milliseconds. */
async function sample(machine: VirtualMachine, costs: readonly number[], timeMs = 50) {
  const contenders = costs.map((ms) => ({ call: machine.costing(ms), operations: 1 }));
  return alternate(contenders, machine.sampling(timeMs));
}

describe("alternate", () => {
  it("makes batches of about 0.1 ms, and says what one operation costs", async () => {
    const [fast, slow] = await sample(new VirtualMachine(1), [0.0005, 0.01]);
    expect(fast?.operationsPerSample).toBeGreaterThan(150);
    expect(fast?.operationsPerSample).toBeLessThan(220);
    expect(Math.abs((slow?.operationsPerSample ?? 0) - 10)).toBeLessThanOrEqual(1);
    expect(median(fast?.perOperation ?? [])).toBeCloseTo(0.0005, 5);
    expect(median(slow?.perOperation ?? [])).toBeCloseTo(0.01, 3);
  });

  it("gives those of about the same cost the same count", async () => {
    const [a, b] = await sample(new VirtualMachine(1), [0.001, 0.0012]);
    expect(a?.operationsPerSample).toBe(b?.operationsPerSample);
  });

  it("counts the operations of a call", async () => {
    const machine = new VirtualMachine(1);
    const [eight] = await alternate([{ call: machine.costing(0.008), operations: 8 }], machine.sampling(20));
    expect(median(eight?.perOperation ?? [])).toBeCloseTo(0.001, 4);
    expect((eight?.operationsPerSample ?? 0) / 8).toBeGreaterThanOrEqual(11);
    expect((eight?.operationsPerSample ?? 0) / 8).toBeLessThanOrEqual(14);
  });

  it("takes as many samples of each, for about the time it is given", async () => {
    const machine = new VirtualMachine(1);
    const [a, b] = await sample(machine, [0.001, 0.02], 30);
    expect(a?.perOperation.length).toBe(b?.perOperation.length);
    expect(machine.time).toBeGreaterThan(30);
    expect(machine.time).toBeLessThan(31);
  });

  it("takes five samples of what is slow, whatever the time", async () => {
    const [a, b] = await sample(new VirtualMachine(1), [20, 30], 1);
    expect([a?.perOperation.length, b?.perOperation.length]).toEqual([5, 5]);
    expect(a?.operationsPerSample).toBe(1);
  });

  it("draws the order of every round anew", async () => {
    const order: number[] = [];
    const machine = new VirtualMachine(1);
    const pulse = { begin: (contender: number) => order.push(contender), end: () => {} };
    const contenders = [1, 1].map((ms) => ({ call: machine.costing(ms), operations: 1 }));
    await alternate(contenders, { ...machine.sampling(200), pulse });
    const rounds = order.slice(2 * 20);
    const firsts = rounds.filter((_, index) => index % 2 === 0);
    expect(firsts.filter((contender) => contender === 0).length).toBeGreaterThan(firsts.length * 0.3);
    expect(firsts.filter((contender) => contender === 1).length).toBeGreaterThan(firsts.length * 0.3);
  });

  it("lets the event loop have its turn between rounds", async () => {
    let pauses = 0;
    const machine = new VirtualMachine(1);
    const pause = () => {
      pauses++;
      return undefined;
    };
    await alternate([{ call: machine.costing(1), operations: 1 }], { ...machine.sampling(20), pause });
    expect(pauses).toBeGreaterThan(15);
  });

  it("finds no difference where the machine is half as fast for whiles, which one after the other would", async () => {
    const slowAt = (time: number) => (time > 60 ? 1.5 : 1);
    const machine = new VirtualMachine(7, slowAt);
    const [a, b] = await sample(machine, [0.001, 0.001], 100);
    const { estimate, low, high } = pairedRatio(a?.perOperation ?? [], b?.perOperation ?? []);
    expect(Math.abs(estimate - 1)).toBeLessThan(0.005);
    expect([low < 1, high > 1]).toEqual([true, true]);
    const inTurn = new VirtualMachine(7, slowAt);
    const [first] = await sample(inTurn, [0.001], 55);
    const [second] = await sample(inTurn, [0.001], 55);
    expect(median(second?.perOperation ?? []) / median(first?.perOperation ?? [])).toBeGreaterThan(1.3);
  });

  it("passes on what a call throws", async () => {
    const machine = new VirtualMachine(1);
    const call = () => Promise.reject(new RangeError("no suffix"));
    await expect(alternate([{ call, operations: 1 }], machine.sampling(5))).rejects.toThrow("no suffix");
  });
});
