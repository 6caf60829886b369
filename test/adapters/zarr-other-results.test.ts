import { describe, expect, it } from "vitest";
import { TestBuffer } from "../../src/buffer/index.js";
import { adapted, answers, breachOf, collect } from "./adapted.js";

describe("what the zarr adapter makes of other results", () => {
  const target = (value: unknown) => ({
    get: answers(undefined),
    exists: answers(value),
    getSize: answers(value),
    getSizePrefix: answers(value),
    isEmpty: answers(value),
    listDir: () => [value],
    set: answers(value),
  });

  it.each<[method: "exists" | "getSize" | "getSizePrefix" | "isEmpty", right: unknown, wrong: unknown[]]>([
    ["exists", true, [1, "true", undefined, null]],
    ["isEmpty", false, [0, "", undefined]],
    ["getSize", 5, ["5", 5n, undefined, true]],
    ["getSizePrefix", 0, ["0", null]],
  ])("checks the type of %s and nothing more", async (method, right, wrong) => {
    expect(await adapted(target(right), "zarr").store[method]?.("a")).toBe(right);
    for (const value of wrong) {
      const call = adapted(target(value), "zarr").store[method]?.("a") ?? Promise.resolve();
      expect(await breachOf(call)).toMatchObject({ code: "result.type", args: { call: method } });
    }
  });

  it("lets a size through that is wrong", async () => {
    expect(await adapted(target(-1), "zarr").store.getSize?.("a")).toBe(-1);
  });

  it("says nothing of what a write resolves to", async () => {
    const { store } = adapted(target("written"), "zarr");
    expect(await store.set?.("a", TestBuffer.createZeroLength())).toBeUndefined();
  });

  it.each([5, null, undefined, {}])("refuses %o as a name in a listing", async (value) => {
    const { store } = adapted(target(value), "zarr");
    expect(await breachOf(collect(store.listDir?.("a")))).toMatchObject({
      code: "result.type",
      args: { call: "listDir", expected: "string" },
    });
  });

  it.each<[what: string, list: () => unknown]>([
    ["an array", () => ["b", "a", "a"]],
    ["a promise of an array", async () => ["b", "a", "a"]],
    [
      "an async generator",
      async function* () {
        yield* ["b", "a", "a"];
      },
    ],
    ["an iterator", () => ["b", "a", "a"].values()],
  ])("hands on the names of %s as they come, doubles included", async (_, list) => {
    const { store } = adapted({ get: answers(undefined), list }, "zarr");
    expect(await collect(store.list?.())).toEqual(["b", "a", "a"]);
  });

  it.each([undefined, null, 5, "abc", {}])("rejects a listing that is %o", async (result) => {
    const { store } = adapted({ get: answers(undefined), list: () => result }, "zarr");
    await expect(collect(store.list?.())).rejects.toThrow(TypeError);
  });
});
