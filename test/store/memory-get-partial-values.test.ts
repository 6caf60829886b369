import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../src/store/index.js";
import { prototype, storeOf } from "./filled-store.js";

describe("MemoryStore.getPartialValues", () => {
  it("answers each entry in its order, repeated keys and missing ones included", async () => {
    const store = await storeOf({ a: 4, b: 2 });
    const asked = [["b"], ["a", { offset: 2 }], ["none", { suffix: 1 }], ["a", { suffix: 1 }]] as const;
    const answers = await store.getPartialValues(prototype, asked);
    expect(answers.map((answer) => answer && [...answer.asArrayLike()])).toEqual([
      [1, 2],
      [3, 4],
      undefined,
      [4],
    ]);
  });

  it("takes any iterable of entries", async () => {
    const store = await storeOf({ a: 4 });
    const answers = await store.getPartialValues(prototype, new Map([["a", { suffix: 1 }]]));
    expect(answers.map((answer) => answer?.length)).toEqual([1]);
  });

  it("answers no entries with no results", async () => {
    expect(await new MemoryStore().getPartialValues(prototype, [])).toEqual([]);
  });

  it("rejects where one range of an existing key is bad", async () => {
    const store = await storeOf({ a: 4 });
    const asked = [["a"], ["a", { offset: 4 }]] as const;
    await expect(store.getPartialValues(prototype, asked)).rejects.toMatchObject({ code: "range" });
  });
});
