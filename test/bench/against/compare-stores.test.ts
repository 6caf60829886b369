import { describe, expect, it } from "vitest";
import { compareStores, nativeCalls, type Place } from "../../../src/bench/index.js";
import { MemoryStore } from "../../../src/store/index.js";
import { only } from "../measured.js";

function place(store: object = new MemoryStore()): Place {
  return { calls: nativeCalls(store, "zarr"), root: "", writes: true, deletes: false };
}

/** A memory store that does everything so many times. */
function repeating(times: number): object {
  const memory = new MemoryStore();
  return Object.assign(Object.create(memory), {
    set: memory.set.bind(memory),
    get: async (...args: Parameters<MemoryStore["get"]>) => {
      for (let done = 1; done < times; done++) await memory.get(...args);
      return memory.get(...args);
    },
  });
}

const options = { lacking: new Map(), budgetMs: 400, onProgress: () => {} };

describe("compareStores", () => {
  it("finds by how much a store takes longer, and what the other differs from itself by", async () => {
    const places = { store: place(repeating(3)), against: place(), again: place() };
    const { comparisons } = await compareStores(places, { ...options, workloads: only("get/65536") });
    const [{ change, self, samples, storeMs, againstMs } = { change: { log: 0 }, self: { log: 9 } }] =
      comparisons;
    expect(Math.exp(change.log)).toBeGreaterThan(1.5);
    expect(Math.exp(change.log)).toBeLessThan(6);
    expect(Math.abs(self.log)).toBeLessThan(0.7);
    expect(samples).toBeGreaterThanOrEqual(5);
    expect(storeMs).toBeGreaterThan(againstMs ?? 0);
  });

  it("leaves out what one of the two fails at, and goes on", async () => {
    const store = Object.assign(new MemoryStore(), { exists: async () => Promise.reject(new Error("no")) });
    const places = { store: place(store), against: place(), again: place() };
    const workloads = only("exists", "get/1024");
    const { comparisons, leftOut } = await compareStores(places, { ...options, workloads });
    expect(leftOut).toMatchObject([{ workload: "exists", reason: "it failed: Error: no" }]);
    expect(comparisons.map(({ workload }) => workload)).toEqual(["get/1024"]);
  });
});
