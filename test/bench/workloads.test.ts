import { describe, expect, it } from "vitest";
import { briefWorkloads, timedSizes, workloads } from "../../src/bench/index.js";
import { shardRequests } from "../../src/bench/workloads/shard.js";
import { defaultBufferPrototype } from "../../src/buffer/index.js";
import { MemoryStore } from "../../src/store/index.js";

describe("workloads", () => {
  it("time each operation at 1 KiB, 64 KiB, 1 MiB and 16 MiB", () => {
    expect(timedSizes).toEqual([1024, 65_536, 1_048_576, 16_777_216]);
    for (const operation of ["get", "get range", "get offset", "get suffix", "set"]) {
      const alone = workloads.filter((one) => one.operation === operation && one.inFlight === 1);
      expect(alone.map(({ valueBytes }) => valueBytes)).toEqual(timedSizes);
    }
  });

  it("time 8 and 64 operations at once, of no more than 64 MiB together", () => {
    const many = workloads.filter(({ inFlight }) => inFlight > 1);
    expect([...new Set(many.map(({ inFlight }) => inFlight))]).toEqual([8, 64]);
    expect(many.filter(({ inFlight, valueBytes }) => inFlight * valueBytes > 64 * 2 ** 20)).toEqual([]);
  });

  it("time listings of 1,000 and 10,000 keys, the smaller ones first, since the others build on them", () => {
    const listings = workloads.filter(({ action }) => action.kind === "list" || action.kind === "listDir");
    expect(listings.map(({ id }) => id)).toEqual([
      "list/1000-keys",
      "listDir/1000-keys",
      "list/10000-keys",
      "listDir/10000-keys",
    ]);
  });

  it("have ids of their own", () => {
    expect(new Set(workloads.map(({ id }) => id)).size).toBe(workloads.length);
  });

  it("are few, small and one call at a time in a run", () => {
    expect(briefWorkloads.length).toBe(17);
    expect(briefWorkloads.filter(({ inFlight, valueBytes }) => inFlight > 1 || valueBytes > 5e6)).toEqual([]);
  });

  const reads = workloads.filter(({ action, inFlight }) => action.kind === "get" && inFlight === 1);

  it.each(reads)("move as many bytes as they say: $id", async ({ action, valueBytes, movedBytes }) => {
    const store = new MemoryStore(new Map([["a", new Uint8Array(valueBytes)]]));
    const request = "request" in action ? action.request : undefined;
    const moved = await store.get("a", defaultBufferPrototype(), request);
    expect(moved?.length).toBe(movedBytes);
  });
});

describe("the reads of a shard", () => {
  const shard = workloads.find(({ action }) => action.kind === "shard");
  const store = new MemoryStore(new Map([["a", new Uint8Array(shard?.valueBytes ?? 0)]]));

  it.each(["sequential", "random"] as const)("are the index, then inner chunks: %s", async (order) => {
    const [index, ...chunks] = shardRequests(order);
    expect(index).toEqual({ suffix: 64 * 16 + 4 });
    const starts = chunks.map(({ start }) => start);
    expect(new Set(starts).size).toBe(16);
    const sorted = starts.toSorted((a, b) => a - b);
    if (order === "sequential") expect(starts).toEqual(sorted);
    else expect(starts).not.toEqual(sorted);
    const prototype = defaultBufferPrototype();
    const got = await Promise.all([index, ...chunks].map((request) => store.get("a", prototype, request)));
    expect(got.reduce((sum, bytes) => sum + (bytes?.length ?? 0), 0)).toBe(shard?.movedBytes);
  });
});
