import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { defaultBufferPrototype, TestBuffer, testBufferPrototype } from "../../src/buffer/index.js";
import { readValue } from "../../src/load/directory/read-value.js";
import type { ByteRequest } from "../../src/store/index.js";
import { bytesIn, emptyStore, storeWith } from "./directory-fixture.js";

const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

describe("reading from a directory", () => {
  it.each<[request: ByteRequest | undefined, bytes: number[]]>([
    [undefined, ten],
    [{ start: 0, end: 10 }, ten],
    [{ start: 2, end: 5 }, [2, 3, 4]],
    [{ start: 8, end: 20 }, [8, 9]],
    [{ offset: 0 }, ten],
    [{ offset: 7 }, [7, 8, 9]],
    [{ suffix: 3 }, [7, 8, 9]],
    [{ suffix: 10 }, ten],
    [{ suffix: 25 }, ten],
    [{ suffix: 0 }, []],
  ])("%o gives the bytes that are there", async (request, bytes) => {
    expect(await bytesIn(await storeWith({ "a/b": ten }), "a/b", request)).toEqual(bytes);
  });

  it.each<ByteRequest>([
    { start: 4, end: 4 },
    { start: 5, end: 4 },
    { start: 10, end: 12 },
    { start: 11, end: 12 },
    { start: -4, end: -1 },
    { start: 0.5, end: 2 },
    { start: 0, end: Number.NaN },
    { offset: 10 },
    { offset: -2 },
    { suffix: -1 },
  ])("%o is refused", async (request) => {
    const store = await storeWith({ a: ten });
    await expect(bytesIn(store, "a", request)).rejects.toMatchObject({ name: "StoreError", code: "range" });
  });

  it("gives an empty value as no bytes and not as missing", async () => {
    const store = await storeWith({ a: [] });
    expect(await bytesIn(store, "a")).toEqual([]);
    await expect(bytesIn(store, "a", { start: 0, end: 1 })).rejects.toMatchObject({ code: "range" });
  });

  it("gives buffers of the prototype asked for", async () => {
    const store = await storeWith({ a: ten });
    expect(await store.get("a", testBufferPrototype)).toBeInstanceOf(TestBuffer);
  });

  it.each(["none", "none/at/all", "file/below", "directory", "link-to-nothing"])(
    "%s is missing, whatever the range",
    async (key) => {
      const store = await storeWith({ file: ten, "directory/file": ten });
      symlinkSync(path.join(store.root, "nothing"), path.join(store.root, "link-to-nothing"));
      expect(await bytesIn(store, key)).toBeUndefined();
      expect(await bytesIn(store, key, { start: 5, end: 2 })).toBeUndefined();
      expect(await store.exists(key)).toBe(false);
      await expect(store.getSize(key)).rejects.toMatchObject({ code: "not-found" });
    },
  );

  it("finds nothing in a root that does not exist", async () => {
    const store = emptyStore();
    expect(await bytesIn(store, "a")).toBeUndefined();
    expect(await store.isEmpty("")).toBe(true);
    expect(await store.getSizePrefix("")).toBe(0);
  });

  it("tells the size of a value and of a directory", async () => {
    const store = await storeWith({ "foo/a": ten, "foo/b/c": [1], "foo-1/a": ten, foo2: ten });
    expect(await store.getSize("foo/a")).toBe(10);
    expect(await store.getSizePrefix("foo")).toBe(11);
    expect(await store.getSizePrefix("foo/")).toBe(11);
    expect(await store.getSizePrefix("")).toBe(31);
  });

  it("answers several reads in their order, missing keys among them", async () => {
    const store = await storeWith({ a: ten });
    const results = await store.getPartialValues(defaultBufferPrototype(), [
      ["a", { suffix: 1 }],
      ["none", { suffix: 1 }],
      ["a", { start: 0, end: 2 }],
    ]);
    expect(results.map((result) => result && [...result.toBytes()])).toEqual([[9], undefined, [0, 1]]);
  });

  it("passes an error of the file system on, which is no missing key", async () => {
    const store = await storeWith({ a: ten });
    symlinkSync(path.join(store.root, "loop"), path.join(store.root, "loop"));
    await expect(bytesIn(store, "loop")).rejects.toMatchObject({ code: "ELOOP" });
    await expect(store.exists("loop")).rejects.toMatchObject({ code: "ELOOP" });
  });

  it("refuses to fill up a file that becomes shorter while it is read", async () => {
    const { root } = await storeWith({ a: ten });
    const file = path.join(root, "a");
    const resolve = await import("../../src/store/resolve-request.js");
    const spy = vi.spyOn(resolve, "resolveByteRequest").mockImplementation((_, size) => {
      truncateSync(file, 4);
      return { start: 0, end: size };
    });
    await expect(readValue(file)).rejects.toThrow("became shorter");
    spy.mockRestore();
  });

  it("takes an empty directory for no key", async () => {
    const store = await storeWith({ a: ten });
    mkdirSync(path.join(store.root, "empty"));
    expect(await bytesIn(store, "empty")).toBeUndefined();
  });
});
