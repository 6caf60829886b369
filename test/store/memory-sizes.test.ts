import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../src/store/index.js";
import { storeOf } from "./filled-store.js";

const family = { foo: 1, "foo/a": 2, "foo/b/c": 4, "foo/b/d": 8, foobar: 16, "foo-1/a": 32, "foo.1": 64 };

describe("MemoryStore.getSize", () => {
  it("is the length of the value", async () => {
    const store = await storeOf({ a: 5, empty: 0 });
    expect([await store.getSize("a"), await store.getSize("empty")]).toEqual([5, 0]);
  });

  it("rejects for a missing key, and for a directory", async () => {
    const store = await storeOf({ "a/b": 1 });
    await expect(store.getSize("none")).rejects.toMatchObject({ code: "not-found" });
    await expect(store.getSize("a")).rejects.toThrow("there is no key `a`");
  });
});

describe("MemoryStore.getSizePrefix", () => {
  it.each<[prefix: string, expected: number]>([
    ["", 127],
    ["foo", 14],
    ["foo/", 14],
    ["foo/b", 12],
    ["foo-1", 32],
    ["fo", 0],
    ["none", 0],
  ])("of `%s` is %i, without the siblings", async (prefix, expected) => {
    expect(await (await storeOf(family)).getSizePrefix(prefix)).toBe(expected);
  });
});

describe("MemoryStore.exists", () => {
  it("is true of a key, of one with an empty value too", async () => {
    const store = await storeOf({ "foo/a": 1, "foo/b": 0 });
    expect([await store.exists("foo/a"), await store.exists("foo/b")]).toEqual([true, true]);
  });

  it("is false of a directory and of the beginning of a key", async () => {
    const store = await storeOf({ "foo/abc": 1 });
    expect([await store.exists("foo"), await store.exists("foo/ab")]).toEqual([false, false]);
  });

  it("rejects a key that is none", async () => {
    await expect(new MemoryStore().exists("foo/")).rejects.toMatchObject({ code: "invalid-key" });
  });
});
