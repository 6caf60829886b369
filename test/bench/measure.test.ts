import { describe, expect, it } from "vitest";
import { type Capability, MemoryStore, type Store } from "../../src/store/index.js";
import { measure, only, plain, timed } from "./measured.js";

describe("measureTimings of a memory store", () => {
  it("times every workload, in order, with figures that fit together", async () => {
    const { timings, leftOut } = await measure(new MemoryStore(), 1500);
    expect(leftOut).toEqual([]);
    expect(timings.map(({ workload }) => workload)).toEqual(plain.map(({ id }) => id));
    for (const timing of timings) {
      expect(timing.samples).toBeGreaterThanOrEqual(5);
      expect(timing.medianMs).toBeGreaterThan(0);
      expect(timing.p95Ms).toBeGreaterThanOrEqual(timing.medianMs);
      expect(timing.p99Ms).toBeGreaterThanOrEqual(timing.p95Ms ?? Number.NaN);
      expect(timing.spread).toBeGreaterThanOrEqual(0);
      expect(timing.operationsPerSecond).toBeCloseTo(1000 / timing.medianMs);
      expect(timing.bytesPerSecond).toBeCloseTo(timing.operationsPerSecond * timing.movedBytes);
      expect(timing.histogram?.counts.reduce((sum, count) => sum + count)).toBe(timing.samples);
      const { low, estimate, high } = timing.reference?.ratio ?? { low: 0, estimate: 0, high: 0 };
      expect(low).toBeGreaterThan(0);
      expect(estimate).toBeGreaterThanOrEqual(low);
      expect(high).toBeGreaterThanOrEqual(estimate);
    }
  });

  it("gives the share of the copy bandwidth where a value is large enough", async () => {
    const { timings } = await measure(new MemoryStore(), 500, { workloads: only("get/1024", "get/1048576") });
    expect(timings.map(({ copyShare }) => copyShare !== undefined)).toEqual([false, true]);
  });

  it("tells of each workload before it begins, and of the end", async () => {
    const progress: [number, number][] = [];
    const onProgress = (done: number, all: number) => progress.push([done, all]);
    await measure(new MemoryStore(), 50, { onProgress });
    expect(progress).toEqual(Array.from({ length: 16 }, (_, done) => [done, 15]));
  });

  it("times what is under way at once, shards and listings, and takes its keys away", async () => {
    const entries = new Map<string, Uint8Array>();
    const ids = ["exists", "get/1024/x8", "set/65536/x64", "shard-random/4195332", "list/1000-keys"];
    const workloads = only(...ids, "listDir/1000-keys");
    const { timings, leftOut } = await measure(new MemoryStore(entries), 1500, { workloads });
    expect(leftOut).toEqual([]);
    expect(timings.map(({ inFlight = 1, keys }) => [inFlight, keys])).toEqual([
      [1, undefined],
      [8, undefined],
      [64, undefined],
      [1, undefined],
      [1, 1000],
      [1, 1000],
    ]);
    expect([...entries.keys()].filter((key) => !key.startsWith("timings/list/"))).toEqual([]);
  });
});

describe("measureTimings of other dialects", () => {
  it("calls a Map as zarrita does", async () => {
    const { timings, leftOut } = await measure(new Map(), 800, {
      dialect: "zarrita",
      workloads: only("get/1024", "set/1024", "exists", "list/1000-keys"),
    });
    expect(leftOut).toEqual([]);
    expect(timings.length).toBe(4);
  });

  it("asks zarrita's getRange for ranges, offsets and suffixes", async () => {
    const values = new Map<string, Uint8Array>();
    const queries: unknown[] = [];
    const store = {
      get: (path: string) => values.get(path),
      set: (path: string, bytes: Uint8Array) => values.set(path, bytes),
      getRange: (_: string, query: unknown) => {
        queries.push(query);
        return new Uint8Array(256);
      },
    };
    const ids = ["get-range/1024", "get-offset/1024", "get-suffix/1024"];
    await measure(store, 400, { dialect: "zarrita", workloads: only(...ids), place: { deletes: false } });
    expect([...new Set(queries.map((query) => JSON.stringify(query)))]).toEqual([
      '{"offset":256,"length":256}',
      '{"offset":768,"length":256}',
      '{"suffixLength":256}',
    ]);
  });

  it("calls a zarr.js store as zarr.js does", async () => {
    const items = new Map<string, ArrayBuffer>();
    const store = {
      getItem: async (key: string) => items.get(key),
      setItem: async (key: string, value: ArrayBuffer) => items.set(key, value),
    };
    const workloads = only("get/1024", "set/1024");
    const { timings } = await measure(store, 500, {
      dialect: "zarrjs",
      workloads,
      place: { deletes: false },
    });
    expect(timings.length).toBe(2);
  });
});

describe("measureTimings of what a store lacks", () => {
  it("leaves out an operation that is lacking, at every size, with the reason", async () => {
    const reason = "the store has no `getRange`";
    const ids = ["get-suffix/1024", "get-suffix/65536", "get-suffix/1048576", "get/1024"];
    const lacking: [Capability, string][] = [["get.suffix", reason]];
    const report = await measure(new MemoryStore(), 400, { lacking, workloads: only(...ids) });
    expect(report.leftOut).toEqual(
      [1024, 65_536, 1_048_576].map((valueBytes) => ({
        workload: `get-suffix/${valueBytes}`,
        operation: "get suffix",
        valueBytes,
        reason,
      })),
    );
    expect(timed(report)).toEqual(["get"]);
  });

  it("times the reads of a store that cannot write on values that were seeded", async () => {
    const memory = new MemoryStore(new Map([["timings/1024/c/0", new Uint8Array(1024)]]), { readOnly: true });
    const workloads = only("get/1024", "get/1024/x8", "get/65536", "set/1024");
    const { timings, leftOut } = await measure(memory, 500, {
      workloads,
      lacking: [["set", "the store is read-only"]],
      place: { writes: false },
    });
    expect(timings.map(({ workload }) => workload)).toEqual(["get/1024", "get/1024/x8"]);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      "it answered with no bytes instead of 65536",
      "the store is read-only",
    ]);
  });

  it("does not time wrong answers", async () => {
    const memory = new MemoryStore();
    const get: Store["get"] = (key, prototype) => memory.get(key, prototype);
    const store = Object.assign(Object.create(memory), { get, set: memory.set.bind(memory) });
    const workloads = only("get-range/1024");
    const { leftOut } = await measure(store, 200, { workloads, place: { deletes: false } });
    expect(leftOut[0]?.reason).toBe("it answered with 1024 bytes instead of 256");
  });
});
