import { describe, expect, it } from "vitest";
import { standsFor } from "../../src/harness/index.js";
import { ContractBreach } from "../../src/spec/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { adapted, answers, breachOf, prototype } from "./adapted.js";

describe("withReadOnly through the zarr adapter", () => {
  it("adapts the store that the store made, and keeps one journal of both", async () => {
    const made = { get: answers(undefined), readOnly: true };
    const { store, calls } = adapted({ get: answers(undefined), withReadOnly: () => made }, "zarr");
    const guarded = store.withReadOnly?.(true);
    expect(guarded?.readOnly).toBe(true);
    await guarded?.get("a", prototype);
    expect(calls()).toEqual([
      ["withReadOnly", true],
      ["get", "a", prototype],
    ]);
  });

  it.each<[received: string, made: unknown]>([
    ["undefined", undefined],
    ["null", null],
    ["boolean", true],
    ["Promise", Promise.resolve(new MemoryStore())],
    ["Object", { list: () => [] }],
  ])("refuses %s where a store is due", async (received, made) => {
    const { store } = adapted({ get: answers(undefined), withReadOnly: () => made }, "zarr");
    expect(await breachOf((async () => store.withReadOnly?.(true))())).toEqual({
      code: "result.type",
      args: { call: "withReadOnly", expected: "Store", received },
    });
  });

  it("throws what the store throws", () => {
    const error = new Error("never");
    const target = {
      get: answers(undefined),
      withReadOnly: () => {
        throw error;
      },
    };
    expect(() => adapted(target, "zarr").store.withReadOnly?.(true)).toThrow(error);
  });
});

describe("equals through the zarr adapter", () => {
  it("compares the user's stores, not what stands for them", () => {
    const entries = new Map<string, Uint8Array>();
    const targets = [new MemoryStore(entries), new MemoryStore(entries), new MemoryStore()];
    const [one, same, other] = targets.map((target) => {
      const { store } = adapted(target, "zarr");
      standsFor(store, target);
      return store;
    });
    expect(same && one?.equals?.(same)).toBe(true);
    expect(other && one?.equals?.(other)).toBe(false);
  });

  it.each([1, "true", Promise.resolve(true), undefined])("takes %o for neither yes nor no", (answer) => {
    const { store } = adapted({ get: answers(undefined), equals: () => answer }, "zarr");
    expect(() => store.equals?.(store)).toThrow(ContractBreach);
  });
});

describe("open and close through the zarr adapter", () => {
  it("waits for both, and passes an error of either on", async () => {
    const steps: string[] = [];
    const target = {
      get: answers(undefined),
      open: async () => {
        await Promise.resolve();
        steps.push("opened");
      },
      close: async () => Promise.reject(new Error("still in use")),
    };
    const { store } = adapted(target, "zarr");
    await store.open?.();
    expect(steps).toEqual(["opened"]);
    await expect(store.close?.()).rejects.toThrow("still in use");
  });
});
