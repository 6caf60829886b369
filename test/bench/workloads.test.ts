import { describe, expect, it } from "vitest";
import { timedSizes, workloads } from "../../src/bench/index.js";
import { defaultBufferPrototype } from "../../src/buffer/index.js";
import { isCapability, MemoryStore } from "../../src/store/index.js";

describe("workloads", () => {
  it("are each operation at 1 KiB, 64 KiB and 1 MiB, small values first", () => {
    const operations = ["get", "get range", "get offset", "get suffix", "set"];
    expect(workloads.map(({ operation, valueBytes }) => [operation, valueBytes])).toEqual(
      [1024, 65_536, 1_048_576].flatMap((size) => operations.map((operation) => [operation, size])),
    );
    expect(timedSizes).toEqual([1024, 65_536, 1_048_576]);
  });

  it.each(workloads)("moves as many bytes as it says: $operation of $valueBytes", async (workload) => {
    const { operation, request, valueBytes, movedBytes } = workload;
    const store = new MemoryStore(new Map([["a", new Uint8Array(valueBytes)]]));
    const moved = await store.get("a", defaultBufferPrototype(), request);
    expect(moved?.length).toBe(movedBytes);
    expect(request === undefined).toBe(operation === "get" || operation === "set");
  });

  it("need what a store may lack", () => {
    expect(workloads.filter(({ needs }) => !isCapability(needs))).toEqual([]);
  });
});
