import { describe, expect, it } from "vitest";
import { MemoryStore, type Store } from "../../src/store/index.js";
import { measure } from "./measured.js";

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
    const { timings, leftOut } = await measure({ get, set }, 300, { place: { deletes: false } });
    // A workload is a set, a look, a warm-up and five samples: 160 ms, and some for timers that come late.
    expect(performance.now() - startedAt).toBeLessThan(300 + 160 + 740);
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
