import { describe, expect, it } from "vitest";
import { measureTimings, workloads } from "../../src/bench/index.js";
import { MemoryStore, type Store } from "../../src/store/index.js";
import { measure, operations, timed } from "./measured.js";

describe("measureTimings of a memory store", () => {
  it("times every workload, in order, with figures that fit together", async () => {
    const { timings, leftOut } = await measure(new MemoryStore(), 1000);
    expect(leftOut).toEqual([]);
    expect(timings.map(({ operation, valueBytes }) => [operation, valueBytes])).toEqual(
      workloads.map(({ operation, valueBytes }) => [operation, valueBytes]),
    );
    for (const timing of timings) {
      expect(timing.samples).toBeGreaterThanOrEqual(5);
      expect(timing.medianMs).toBeGreaterThan(0);
      expect(timing.p99Ms).toBeGreaterThanOrEqual(timing.medianMs);
      expect(timing.operationsPerSecond).toBeCloseTo(1000 / timing.medianMs);
      expect(timing.bytesPerSecond).toBeCloseTo(timing.operationsPerSecond * timing.movedBytes);
    }
  });

  it("tells of each workload before it begins, and of the end", async () => {
    const progress: [number, number][] = [];
    const onProgress = (done: number, all: number) => progress.push([done, all]);
    await measureTimings(new MemoryStore(), new Map(), { budgetMs: 50, onProgress });
    expect(progress).toEqual(Array.from({ length: 16 }, (_, done) => [done, 15]));
  });
});

describe("measureTimings of what a store lacks", () => {
  it("leaves out an operation that is lacking, at every size, with the reason", async () => {
    const report = await measure(new MemoryStore(), 500, [["get.suffix", "the store has no `getRange`"]]);
    expect(report.leftOut).toEqual(
      [1024, 65_536, 1_048_576].map((valueBytes) => ({
        operation: "get suffix",
        valueBytes,
        reason: "the store has no `getRange`",
      })),
    );
    expect(timed(report)).toEqual(operations.filter((operation) => operation !== "get suffix"));
  });

  it("times no reads of a store that cannot be written to, and calls nothing", async () => {
    const calls: string[] = [];
    const store: Store = {
      get: async (key) => {
        calls.push(key);
        return undefined;
      },
    };
    const { timings, leftOut } = await measure(store, 100, [["set", "the store is read-only"]]);
    expect([timings, calls]).toEqual([[], []]);
    expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(
      new Set(["the store is read-only", "no value could be set to read it: the store is read-only"]),
    );
  });
});
