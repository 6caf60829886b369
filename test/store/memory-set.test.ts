import { describe, expect, it } from "vitest";
import { TestBuffer } from "../../src/buffer/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { bytes, counting, read, storeOf } from "./filled-store.js";

describe("MemoryStore.set", () => {
  it.each([0, 2, 4, 9])("replaces a value of four bytes whole by one of %i", async (size) => {
    const store = await storeOf({ a: 4 });
    await store.set("a", bytes(...Array.from({ length: size }, () => 8)));
    expect(await read(store, "a")).toEqual(Array.from({ length: size }, () => 8));
  });

  it("leaves other keys alone, also those below and beside", async () => {
    const store = await storeOf({ "a/b": 2, ab: 3 });
    await store.set("a", bytes(9));
    expect([await read(store, "a/b"), await read(store, "ab")]).toEqual([
      [1, 2],
      [1, 2, 3],
    ]);
  });

  it("copies the value in", async () => {
    const store = new MemoryStore();
    const value = bytes(1, 2);
    await store.set("a", value);
    value.asArrayLike().fill(9);
    expect(await read(store, "a")).toEqual([1, 2]);
  });

  it("stores the view of a buffer that lies within a larger allocation, and leaves its guards intact", async () => {
    const store = await storeOf({ b: 4 });
    const value = TestBuffer.fromBytes(Uint8Array.of(1, 2));
    await store.set("a", value);
    await store.set("b", value, [1, 3]);
    expect(await read(store, "a")).toEqual([1, 2]);
    expect(await read(store, "b")).toEqual([1, 1, 2, 4]);
    expect(value.guardViolation()).toBeUndefined();
  });

  it.each([null, undefined, "text", 5, Uint8Array.of(1)])(
    "rejects %o, which is no buffer, and changes nothing",
    async (value) => {
      const store = await storeOf({ a: 2 });
      await expect(Reflect.apply(store.set, store, ["a", value])).rejects.toMatchObject({
        code: "invalid-value",
      });
      expect(await read(store, "a")).toEqual([1, 2]);
    },
  );

  it.each(["", "/a", "a/", "/"])("rejects the key `%s`, which is none", async (key) => {
    const store = new MemoryStore();
    await expect(store.set(key, bytes(1))).rejects.toMatchObject({ code: "invalid-key" });
    expect(await store.isEmpty("")).toBe(true);
  });
});

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

describe("MemoryStore.setIfNotExists", () => {
  it("sets a missing key", async () => {
    const store = new MemoryStore();
    await store.setIfNotExists("a", bytes(1));
    expect(await read(store, "a")).toEqual([1]);
  });

  it("leaves an existing value, and an empty one, as it is", async () => {
    const store = await storeOf({ a: 2, empty: 0 });
    await store.setIfNotExists("a", bytes(9));
    await store.setIfNotExists("empty", bytes(9));
    expect([await read(store, "a"), await read(store, "empty")]).toEqual([[1, 2], []]);
  });

  it("lets one of several at once win, whole", async () => {
    const store = new MemoryStore();
    const values = [bytes(1, 1), bytes(2, 2), bytes(3, 3)];
    await Promise.all(values.map((value) => store.setIfNotExists("a", value)));
    expect(await read(store, "a")).toEqual([1, 1]);
  });

  it("copies the value in", async () => {
    const store = new MemoryStore();
    const value = bytes(1);
    await store.setIfNotExists("a", value);
    value.asArrayLike().fill(9);
    expect(await read(store, "a")).toEqual([1]);
  });

  it("rejects a key that is none", async () => {
    await expect(new MemoryStore().setIfNotExists("/a", bytes(1))).rejects.toMatchObject({
      code: "invalid-key",
    });
  });
});
