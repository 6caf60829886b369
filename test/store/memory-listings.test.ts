import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../src/store/index.js";
import { collect, storeOf } from "./filled-store.js";

const family = { foo: 1, "foo/a": 2, "foo/b/c": 4, "foo/b/d": 8, foobar: 16, "foo-1/a": 32, "foo.1": 64 };
const keys = Object.keys(family).sort();

describe("MemoryStore.list", () => {
  it("yields every key once", async () => {
    expect(await collect((await storeOf(family)).list())).toEqual(keys);
  });

  it("yields nothing for an empty store", async () => {
    expect(await collect(new MemoryStore().list())).toEqual([]);
  });

  it("is not disturbed by deletes while it goes on", async () => {
    const store = await storeOf(family);
    const found: string[] = [];
    for await (const key of store.list()) {
      found.push(key);
      await store.clear();
    }
    expect(found.sort()).toEqual(keys);
  });
});

describe("MemoryStore.listPrefix", () => {
  it.each<[prefix: string, expected: string[]]>([
    ["", keys],
    ["foo/", ["foo/a", "foo/b/c", "foo/b/d"]],
    ["foo/b/", ["foo/b/c", "foo/b/d"]],
    ["foo", keys],
    ["foo/b", ["foo/b/c", "foo/b/d"]],
    ["none/", []],
  ])("of `%s` yields whole keys from the root", async (prefix, expected) => {
    expect(await collect((await storeOf(family)).listPrefix(prefix))).toEqual(expected);
  });
});

describe("MemoryStore.listDir", () => {
  it.each<[prefix: string, expected: string[]]>([
    ["", ["foo", "foo-1", "foo.1", "foobar"]],
    ["foo", ["a", "b"]],
    ["foo/", ["a", "b"]],
    ["foo/b", ["c", "d"]],
    ["foo/a", []],
    ["none", []],
  ])("of `%s` yields the names of the direct children, each once", async (prefix, expected) => {
    expect(await collect((await storeOf(family)).listDir(prefix))).toEqual(expected);
  });
});

describe("MemoryStore.isEmpty", () => {
  it.each<[prefix: string, expected: boolean]>([
    ["", false],
    ["foo", false],
    ["foo/", false],
    ["foo/b", false],
    ["foobar", true],
    ["foo/a", true],
    ["fo", true],
    ["none", true],
  ])("of `%s` says %s", async (prefix, expected) => {
    expect(await (await storeOf(family)).isEmpty(prefix)).toBe(expected);
  });

  it("says so of a store without keys", async () => {
    expect(await new MemoryStore().isEmpty("")).toBe(true);
  });

  it("counts an empty value as something", async () => {
    expect(await (await storeOf({ "a/b": 0 })).isEmpty("a")).toBe(false);
  });
});
