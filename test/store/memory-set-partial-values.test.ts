import { describe, expect, it } from "vitest";
import type { Buffer } from "../../src/buffer/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { bytes, read, storeOf } from "./filled-store.js";

type Entry = readonly [key: string, start: number, value: Buffer];

describe("MemoryStore.setPartialValues", () => {
  it("replaces bytes within a value and no others", async () => {
    const store = await storeOf({ a: 4 });
    await store.setPartialValues([["a", 1, bytes(9, 9)]]);
    expect(await read(store, "a")).toEqual([1, 9, 9, 4]);
  });

  it("extends a value that a write goes past", async () => {
    const store = await storeOf({ a: 2 });
    await store.setPartialValues([["a", 1, bytes(8, 9)]]);
    expect(await read(store, "a")).toEqual([1, 8, 9]);
  });

  it("appends at the end of a value", async () => {
    const store = await storeOf({ a: 2 });
    await store.setPartialValues([["a", 2, bytes(9)]]);
    expect(await read(store, "a")).toEqual([1, 2, 9]);
  });

  it("fills the hole between the end of a value and a later write with zeros", async () => {
    const store = await storeOf({ a: 1 });
    await store.setPartialValues([["a", 3, bytes(9)]]);
    expect(await read(store, "a")).toEqual([1, 0, 0, 9]);
  });

  it("makes a missing key, with zeros in front of what is written", async () => {
    const store = new MemoryStore();
    await store.setPartialValues([["a", 2, bytes(9)]]);
    expect(await read(store, "a")).toEqual([0, 0, 9]);
  });

  it("writes to several keys, and several times to one in the order given", async () => {
    const store = await storeOf({ a: 4 });
    await store.setPartialValues([
      ["a", 0, bytes(7, 7)],
      ["b", 0, bytes(5)],
      ["a", 1, bytes(8, 8)],
    ]);
    expect([await read(store, "a"), await read(store, "b")]).toEqual([[7, 8, 8, 4], [5]]);
  });

  it("takes any iterable of entries", async () => {
    const store = new MemoryStore();
    await store.setPartialValues(new Set<Entry>([["a", 0, bytes(1)]]));
    expect(await read(store, "a")).toEqual([1]);
  });

  it("does nothing for no entries", async () => {
    const store = await storeOf({ a: 1 });
    await store.setPartialValues([]);
    expect(await read(store, "a")).toEqual([1]);
  });

  it.each<[why: string, code: string, entry: Entry]>([
    ["a negative start", "range", ["a", -1, bytes(1)]],
    ["a fractional start", "range", ["a", 0.5, bytes(1)]],
    ["a start that is NaN", "range", ["a", Number.NaN, bytes(1)]],
    ["an infinite start", "range", ["a", Number.POSITIVE_INFINITY, bytes(1)]],
    ["a key that is none", "invalid-key", ["/a", 0, bytes(1)]],
    ["a value that is no buffer", "invalid-value", ["a", 0, null as unknown as Buffer]],
  ])("rejects %s and writes none of the entries", async (_, code, entry) => {
    const store = await storeOf({ a: 2 });
    const writes: Entry[] = [["b", 0, bytes(9)], entry, ["a", 0, bytes(9)]];
    await expect(store.setPartialValues(writes)).rejects.toMatchObject({ code });
    expect([await read(store, "a"), await read(store, "b")]).toEqual([[1, 2], undefined]);
  });

  it("writes none of the entries where one is too large to hold", async () => {
    const store = await storeOf({ a: 2 });
    const writes: Entry[] = [
      ["a", 0, bytes(9)],
      ["b", 2 ** 52, bytes(9)],
    ];
    await expect(store.setPartialValues(writes)).rejects.toThrow();
    expect([await read(store, "a"), await read(store, "b")]).toEqual([[1, 2], undefined]);
  });

  it("writes none of the entries where their source fails halfway", async () => {
    const store = await storeOf({ a: 2 });
    function* failing(): Generator<Entry> {
      yield ["a", 0, bytes(9)];
      throw new Error("no more");
    }
    await expect(store.setPartialValues(failing())).rejects.toThrow("no more");
    expect(await read(store, "a")).toEqual([1, 2]);
  });
});
