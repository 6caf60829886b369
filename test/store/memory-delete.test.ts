import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../src/store/index.js";
import { bytes, collect, read, storeOf } from "./filled-store.js";

const family = { foo: 1, "foo/a": 1, "foo/b/c": 1, foobar: 1, "foobar/a": 1, "foo-1/a": 1, "foo.1/a": 1 };
const siblings = ["foo", "foo-1/a", "foo.1/a", "foobar", "foobar/a"];

describe("MemoryStore.delete", () => {
  it("removes a key and no other", async () => {
    const store = await storeOf({ a: 1, "a/b": 2, ab: 3 });
    await store.delete("a");
    expect(await collect(store.list())).toEqual(["a/b", "ab"]);
    expect(await read(store, "a")).toBeUndefined();
  });

  it("finds no fault with a key that is missing", async () => {
    await expect(new MemoryStore().delete("a")).resolves.toBeUndefined();
  });

  it("does not take a directory for a key", async () => {
    const store = await storeOf({ "a/b": 1 });
    await store.delete("a");
    expect(await collect(store.list())).toEqual(["a/b"]);
  });

  it("lets a deleted key be set again", async () => {
    const store = await storeOf({ a: 3 });
    await store.delete("a");
    await store.set("a", bytes(9));
    expect(await read(store, "a")).toEqual([9]);
  });

  it("rejects a key that is none", async () => {
    await expect(new MemoryStore().delete("a/")).rejects.toMatchObject({ code: "invalid-key" });
  });
});

describe("MemoryStore.deleteDir", () => {
  it.each(["foo", "foo/"])(
    "of `%s` removes what lies below it, and neither the key nor a sibling",
    async (prefix) => {
      const store = await storeOf(family);
      await store.deleteDir(prefix);
      expect(await collect(store.list())).toEqual(siblings);
    },
  );

  it("removes everything from the root", async () => {
    const store = await storeOf(family);
    await store.deleteDir("");
    expect(await collect(store.list())).toEqual([]);
  });

  it("finds no fault with a directory that is missing", async () => {
    const store = await storeOf(family);
    await store.deleteDir("fo");
    expect(await collect(store.list())).toEqual(Object.keys(family).sort());
  });
});

describe("MemoryStore.clear", () => {
  it("removes every key", async () => {
    const store = await storeOf(family);
    await store.clear();
    expect(await collect(store.list())).toEqual([]);
    expect(await store.isEmpty("")).toBe(true);
  });

  it("clears the place that two handles share", async () => {
    const entries = new Map([["a", Uint8Array.of(1)]]);
    await new MemoryStore(entries).clear();
    expect(await new MemoryStore(entries).exists("a")).toBe(false);
  });
});
