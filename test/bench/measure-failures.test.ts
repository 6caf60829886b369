import { describe, expect, it } from "vitest";
import { MemoryStore, type Store } from "../../src/store/index.js";
import { measure, only, operations, timed } from "./measured.js";

/** Few enough that a busy machine comes to all of them. */
const small = only("get/1024", "get-range/1024", "get-offset/1024", "get-suffix/1024", "set/1024");

/** A memory store with some of its methods replaced. */
function memoryWith(methods: Partial<Store>): Store {
  return Object.assign(new MemoryStore(), methods);
}

describe("measureTimings of what fails", () => {
  it("leaves out an operation that rejects, with the error, and times the others", async () => {
    const memory = new MemoryStore();
    const get: Store["get"] = async (key, prototype, request) => {
      if (request && "suffix" in request) throw new RangeError("no suffix");
      return memory.get(key, prototype, request);
    };
    const report = await measure({ get, set: memory.set.bind(memory) }, 1000, {
      workloads: small,
      place: { deletes: false },
    });
    expect(report.leftOut.map(({ operation, reason }) => [operation, reason])).toEqual([
      ["get suffix", "it failed: RangeError: no suffix"],
    ]);
    expect(timed(report)).toEqual(operations.filter((operation) => operation !== "get suffix"));
  });

  it("leaves out an operation that fails only after some calls", async () => {
    let calls = 0;
    const memory = new MemoryStore();
    const get: Store["get"] = async (key, prototype, request) => {
      if (++calls > 4) throw new Error("too many");
      return memory.get(key, prototype, request);
    };
    const report = await measure({ get, set: memory.set.bind(memory) }, 1000, {
      workloads: small,
      place: { deletes: false },
    });
    expect(timed(report)).toEqual(["set"]);
    expect(report.leftOut[0]).toMatchObject({ operation: "get", reason: "it failed: Error: too many" });
  });

  it("leaves out every workload at a size that cannot be set", async () => {
    const memory = new MemoryStore();
    const set: Store["set"] = async (key, value) => {
      if (value.length > 65_536) throw new Error("too large");
      await memory.set(key, value);
    };
    const large = operations.flatMap((operation) => only(`${operation.replace(" ", "-")}/1048576`));
    const { leftOut } = await measure({ get: memory.get.bind(memory), set }, 1000, {
      workloads: [...large, ...small],
      place: { deletes: false },
    });
    expect(leftOut).toEqual(
      operations.map((operation) => ({
        workload: `${operation.replace(" ", "-")}/1048576`,
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
      const report = await measure(memoryWith({ get: async () => Promise.reject(thrown) }), 200, {
        workloads: small,
      });
      expect(timed(report)).toEqual(["set"]);
    }
  });
});
