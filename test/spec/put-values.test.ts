import { describe, expect, it } from "vitest";
import { NotTriable, putAccepted, putEach, putMany, ScenarioOver } from "../../src/spec/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { fakeScenario } from "./fake-scenario.js";

const keys = Array.from({ length: 600 }, (_, i) => `c/${i}`);
const get = async () => undefined;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe("putEach", () => {
  it("sets one value after another", async () => {
    const order: string[] = [];
    const set = async (key: string) => {
      order.push(`begin ${key}`);
      await pause(1);
      order.push(`end ${key}`);
    };
    const { scenario } = fakeScenario({ store: { get, set } });
    await putEach(scenario, [
      ["a", Uint8Array.of(1)],
      ["b", Uint8Array.of(2)],
    ]);
    expect(order).toEqual(["begin a", "end a", "begin b", "end b"]);
  });
});

describe("putAccepted", () => {
  it("leaves out what the store refuses, and what it then does not have", async () => {
    const inner = new MemoryStore();
    const store = {
      get: inner.get.bind(inner),
      set: async (...[key, value]: Parameters<MemoryStore["set"]>) => {
        if (key === "refused") throw new Error("no");
        if (key !== "dropped") await inner.set(key, value);
      },
    };
    const { scenario, judgements } = fakeScenario({ store });
    const values = ["taken", "refused", "dropped"].map((key) => [key, Uint8Array.of(7)] as const);
    expect([...(await putAccepted(scenario, values)).keys()]).toEqual(["taken"]);
    expect(judgements).toEqual([]);
  });
});

describe("putMany", () => {
  it("puts every key where there is time", async () => {
    const store = new MemoryStore();
    const { scenario } = fakeScenario({ store });
    await putMany(scenario, keys);
    for (const key of keys) expect(await store.exists(key)).toBe(true);
  });

  it("makes more calls at once each time, and never more than a hundred", async () => {
    let pending = 0;
    const most: number[] = [];
    const set = async () => {
      most.push(++pending);
      await pause(1);
      pending--;
    };
    const { scenario } = fakeScenario({ store: { get, set } });
    await putMany(scenario, keys, { budgetMs: 60_000 });
    expect(most.slice(0, 7)).toEqual([1, 1, 2, 1, 2, 3, 4]);
    expect(Math.max(...most)).toBe(100);
  });

  it("stops when the time is over, and says how far it has come", async () => {
    let there = 0;
    const set = async () => {
      await pause(20);
      there++;
    };
    const { scenario, judgements } = fakeScenario({ store: { get, set } });
    const stopped = await putMany(scenario, keys, { budgetMs: 70 }).catch((error: unknown) => error);
    expect(stopped).toEqual(new NotTriable(`too slow: ${there} of 600 keys in 0.07 s`));
    expect(there).toBeLessThan(600);
    expect(judgements).toEqual([]);
  });

  it("judges a refusal wrong and ends the scenario", async () => {
    const set = async (key: string) => {
      if (key === "c/5") throw new Error("no");
    };
    const { scenario, judgements } = fakeScenario({ store: { get, set } });
    await expect(putMany(scenario, keys)).rejects.toThrow(ScenarioOver);
    expect(judgements).toMatchObject([{ standing: "wrong", failure: { code: "call.rejected" } }]);
  });
});
