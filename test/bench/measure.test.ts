import { describe, expect, it } from "vitest";
import { measureTimings, workloads } from "../../src/bench/index.js";
import type { TimingsReport } from "../../src/results/index.js";
import { type Capability, MemoryStore, type Store } from "../../src/store/index.js";

const operations = ["get", "get range", "get offset", "get suffix", "set"];

function measure(store: Store, budgetMs: number, lacking: [Capability, string][] = []) {
  return measureTimings(store, new Map(lacking), { budgetMs, onProgress: () => {} });
}

/** Which operations were timed, each once. */
function timed({ timings }: TimingsReport): string[] {
  return [...new Set(timings.map(({ operation }) => operation))];
}

/** A memory store with some of its methods replaced. */
function memoryWith(methods: Partial<Store>): Store {
  return Object.assign(new MemoryStore(), methods);
}

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

describe("measureTimings of what fails", () => {
  it("leaves out an operation that rejects, with the error, and times the others", async () => {
    const memory = new MemoryStore();
    const get: Store["get"] = async (key, prototype, request) => {
      if (request && "suffix" in request) throw new RangeError("no suffix");
      return memory.get(key, prototype, request);
    };
    const report = await measure({ get, set: memory.set.bind(memory) }, 500);
    expect(report.leftOut.map(({ operation, reason }) => [operation, reason])).toEqual(
      Array(3).fill(["get suffix", "it failed: RangeError: no suffix"]),
    );
    expect(timed(report)).toEqual(operations.filter((operation) => operation !== "get suffix"));
  });

  it("leaves out an operation that fails only after some calls", async () => {
    let calls = 0;
    const memory = new MemoryStore();
    const get: Store["get"] = async (key, prototype, request) => {
      if (++calls > 4) throw new Error("too many");
      return memory.get(key, prototype, request);
    };
    const report = await measure({ get, set: memory.set.bind(memory) }, 500);
    expect(timed(report)).toEqual(["set"]);
    expect(report.leftOut[0]).toMatchObject({ operation: "get", reason: "it failed: Error: too many" });
  });

  it("leaves out every workload at a size that cannot be set", async () => {
    const memory = new MemoryStore();
    const set: Store["set"] = async (key, value) => {
      if (value.length > 65_536) throw new Error("too large");
      await memory.set(key, value);
    };
    const { leftOut } = await measure({ get: memory.get.bind(memory), set }, 500);
    expect(leftOut).toEqual(
      operations.map((operation) => ({
        operation,
        valueBytes: 1_048_576,
        reason: "the value could not be set: Error: too large",
      })),
    );
  });

  it.each<[what: string, thrown: unknown, shown: string]>([
    ["null", null, "null"],
    ["an object without a prototype", Object.create(null), "unreadable"],
    ["an error of megabytes", new Error("x".repeat(5_000_000)), "(5000000 characters)"],
  ])("survives a store that throws %s", async (_, thrown, shown) => {
    const set = async () => Promise.reject(thrown);
    const { timings, leftOut } = await measure(memoryWith({ set }), 100);
    expect([timings.length, leftOut.length]).toEqual([0, 15]);
    expect(leftOut[0]?.reason).toContain(shown);
    expect(leftOut[0]?.reason.length).toBeLessThan(2200);
  });

  it("survives reads that throw such things", async () => {
    for (const thrown of [null, undefined, Object.create(null)]) {
      const report = await measure(memoryWith({ get: async () => Promise.reject(thrown) }), 50);
      expect(timed(report)).toEqual(["set"]);
    }
  });
});

describe("measureTimings within its budget", () => {
  it("leaves out everything where there is no time, and says so", async () => {
    const { timings, leftOut } = await measure(new MemoryStore(), 0);
    expect(timings).toEqual([]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(Array(15).fill("the 0 ms for timings were used up"));
  });

  it("takes about the budget for a fast store", async () => {
    const startedAt = performance.now();
    await measure(new MemoryStore(), 300);
    const elapsed = performance.now() - startedAt;
    expect(elapsed).toBeGreaterThan(200);
    expect(elapsed).toBeLessThan(2000);
  });

  it("takes about the budget and one workload for a slow store, and names what it did not reach", async () => {
    const memory = new MemoryStore();
    const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
    const get: Store["get"] = async (key, prototype, request) => {
      await pause();
      return memory.get(key, prototype, request);
    };
    const set: Store["set"] = async (key, value) => {
      await pause();
      await memory.set(key, value);
    };
    const startedAt = performance.now();
    const { timings, leftOut } = await measure({ get, set }, 300);
    // A workload is a set, a warm-up and five samples: 140 ms, and some for timers that come late.
    expect(performance.now() - startedAt).toBeLessThan(300 + 140 + 560);
    expect(timings.length).toBeGreaterThanOrEqual(1);
    expect(timings.length + leftOut.length).toBe(15);
    expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(
      new Set(["the 300 ms for timings were used up"]),
    );
    for (const { samples, medianMs } of timings) {
      expect(samples).toBeGreaterThanOrEqual(5);
      expect(medianMs).toBeGreaterThan(15);
    }
  });
});
