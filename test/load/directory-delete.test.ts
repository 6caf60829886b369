import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { scratchName } from "../../src/load/directory/file-key.js";
import { bufferOf, emptyStore, sorted, storeWith } from "./directory-fixture.js";

const tree = { "foo/a": [1], "foo/b/c": [2], foobar: [3], "foo-1/a": [4], "foo.1": [5] };

describe("deleting from a directory", () => {
  it("removes a key and no other", async () => {
    const store = await storeWith(tree);
    await store.delete("foo/a");
    expect(await sorted(store.list())).toEqual(["foo-1/a", "foo.1", "foo/b/c", "foobar"]);
  });

  it.each(["none", "none/at/all", "foobar/below", "foo"])("%s, which is no key, is no error", async (key) => {
    const store = await storeWith(tree);
    await store.delete(key);
    expect(await sorted(store.list())).toEqual(Object.keys(tree).sort());
  });

  it.each(["foo", "foo/"])("the directory %s goes with all below, and no sibling does", async (prefix) => {
    const store = await storeWith(tree);
    await store.deleteDir(prefix);
    expect(await sorted(store.list())).toEqual(["foo-1/a", "foo.1", "foobar"]);
  });

  it.each(["none", "foobar", "foobar/", "foobar/below"])(
    "the directory %s, which is none, is no error",
    async (prefix) => {
      const store = await storeWith(tree);
      await store.deleteDir(prefix);
      expect(await sorted(store.list())).toEqual(Object.keys(tree).sort());
    },
  );

  it.each(["clear", "deleteDir"] as const)(
    "%s of everything keeps the root and takes writes again",
    async (method) => {
      const store = await storeWith(tree);
      await store[method]("" as never);
      expect(await store.isEmpty("")).toBe(true);
      expect(existsSync(store.root)).toBe(true);
      await store.set("foo/a", bufferOf([9]));
      expect(await sorted(store.list())).toEqual(["foo/a"]);
    },
  );

  it("clears a root that does not exist", async () => {
    const store = emptyStore();
    await store.clear();
    await store.deleteDir("foo");
    expect(await sorted(store.list())).toEqual([]);
  });
});

describe("listing a directory", () => {
  it("gives every key once, whole", async () => {
    expect(await sorted((await storeWith(tree)).list())).toEqual(Object.keys(tree).sort());
  });

  it.each([
    ["", Object.keys(tree).sort()],
    ["foo/", ["foo/a", "foo/b/c"]],
    ["foo", Object.keys(tree).sort()],
    ["foo/b", ["foo/b/c"]],
    ["foo/b/", ["foo/b/c"]],
    ["foob", ["foobar"]],
    ["none/", []],
    ["foobar/", []],
  ])("the prefix `%s` gives the keys that begin with it", async (prefix, keys) => {
    expect(await sorted((await storeWith(tree)).listPrefix(prefix))).toEqual(keys);
  });

  it.each([
    ["", ["foo", "foo-1", "foo.1", "foobar"]],
    ["foo", ["a", "b"]],
    ["foo/", ["a", "b"]],
    ["foo/b", ["c"]],
    ["foobar", []],
    ["none", []],
    ["fo", []],
  ])("the directory `%s` has its direct children", async (prefix, names) => {
    expect(await sorted((await storeWith(tree)).listDir(prefix))).toEqual(names);
  });

  it("shows no empty directory, and no draft of a write that goes on", async () => {
    const store = await storeWith(tree);
    writeFileSync(path.join(store.root, scratchName, "draft"), "draft");
    mkdirSync(path.join(store.root, "empty/within"), { recursive: true });
    expect(await sorted(store.list())).toEqual(Object.keys(tree).sort());
    expect(await sorted(store.listDir(""))).toEqual(["foo", "foo-1", "foo.1", "foobar"]);
    expect(await store.isEmpty("empty")).toBe(true);
    expect(await store.getSizePrefix("")).toBe(5);
  });

  it.each([
    ["foo", false],
    ["foo/", false],
    ["fo", true],
    ["foobar", true],
    ["", false],
  ])("isEmpty(`%s`) is %s", async (prefix, empty) => {
    expect(await (await storeWith(tree)).isEmpty(prefix)).toBe(empty);
  });
});
