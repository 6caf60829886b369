import { describe, expect, it } from "vitest";
import { TestBuffer } from "../../src/buffer/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { bytes, read, storeOf } from "./filled-store.js";

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
