import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../src/store/index.js";
import { bytes, counting, read, storeOf } from "./filled-store.js";

describe("MemoryStore.set with a byte range", () => {
  it.each<[[number, number], number[]]>([
    [
      [0, 2],
      [9, 9, 3, 4],
    ],
    [
      [1, 3],
      [1, 9, 9, 4],
    ],
    [
      [2, 4],
      [1, 2, 9, 9],
    ],
    [
      [0, 4],
      [9, 9, 9, 9],
    ],
  ])("replaces the bytes %o of four and no others", async ([start, end], expected) => {
    const store = await storeOf({ a: 4 });
    await store.set("a", bytes(...Array.from({ length: end - start }, () => 9)), [start, end]);
    expect(await read(store, "a")).toEqual(expected);
  });

  it.each<[why: string, range: [number, number], size: number]>([
    ["a value shorter than the range", [0, 3], 2],
    ["a value longer than the range", [0, 1], 2],
    ["a range that ends past the value", [3, 5], 2],
    ["a range at the end of the value", [4, 6], 2],
    ["a range past the end of the value", [6, 8], 2],
    ["a range of no bytes", [2, 2], 0],
    ["an inverted range", [3, 1], 2],
    ["a negative start", [-2, 0], 2],
    ["a fractional start", [0.5, 2.5], 2],
    ["a start that is NaN", [Number.NaN, 2], 2],
  ])("rejects %s and changes nothing", async (_, range, size) => {
    const store = await storeOf({ a: 4 });
    await expect(store.set("a", counting(size), range)).rejects.toMatchObject({ code: "range" });
    expect(await read(store, "a")).toEqual([1, 2, 3, 4]);
  });

  it("rejects on a missing key and does not make it", async () => {
    const store = new MemoryStore();
    await expect(store.set("a", bytes(1), [0, 1])).rejects.toMatchObject({ code: "not-found" });
    expect(await store.exists("a")).toBe(false);
  });

  it("does not change a buffer that was handed out before", async () => {
    const entries = new Map([["a", Uint8Array.of(1, 2)]]);
    const store = new MemoryStore(entries);
    const before = entries.get("a");
    await store.set("a", bytes(9), [0, 1]);
    expect(before).toEqual(Uint8Array.of(1, 2));
  });
});
