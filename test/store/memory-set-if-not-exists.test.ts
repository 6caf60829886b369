import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../src/store/index.js";
import { bytes, read, storeOf } from "./filled-store.js";

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
