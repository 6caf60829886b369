import { describe, expect, it } from "vitest";
import { runConformance } from "../../src/index.js";

const reason = new Error("enough");

describe("a run that is ended", () => {
  it("before it begins rejects with the reason of the signal", async () => {
    await expect(runConformance(new Map(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it("while the store is made rejects with the reason of the signal", async () => {
    const ending = new AbortController();
    const create = () => {
      ending.abort(reason);
      throw new Error("not in time");
    };
    await expect(runConformance(create, { signal: ending.signal })).rejects.toBe(reason);
  });

  it("reports what ran", async () => {
    const ending = new AbortController();
    const { summary, results } = await runConformance(() => new Map(), {
      signal: ending.signal,
      onEvent: ({ type }) => type === "result" && ending.abort(reason),
    });
    expect(results.length).toBeGreaterThan(0);
    expect(summary).toMatchObject({ conforms: false, notRun: expect.any(Number) });
  });

  it("by a listener that throws rejects with what it threw", async () => {
    let told = 0;
    const onEvent = () => {
      told++;
      throw reason;
    };
    await expect(runConformance(() => new Map(), { onEvent })).rejects.toBe(reason);
    expect(told).toBe(1);
  });
});
