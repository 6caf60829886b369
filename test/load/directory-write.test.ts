import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Buffer } from "../../src/buffer/index.js";
import { scratchName } from "../../src/load/directory/file-key.js";
import { bufferOf, bytesIn, emptyStore, sorted, storeWith } from "./directory-fixture.js";

describe("writing to a directory", () => {
  it("puts the bytes of a value into the file of its key", async () => {
    const store = await storeWith({ "foo/c/0.0": [1, 2, 3] });
    expect([...readFileSync(path.join(store.root, "foo", "c", "0.0"))]).toEqual([1, 2, 3]);
  });

  it.each([[[9]], [[9, 8, 7, 6, 5, 4]], [[]], [[1, 2, 3]]])(
    "replaces a value of 3 bytes by %j",
    async (bytes) => {
      const store = await storeWith({ a: [1, 2, 3] });
      await store.set("a", bufferOf(bytes));
      expect(await bytesIn(store, "a")).toEqual(bytes);
    },
  );

  it("keeps what it was given, whatever becomes of the caller's memory", async () => {
    const store = emptyStore();
    const value = bufferOf([1, 2, 3]);
    const written = store.set("a", value);
    value.asArrayLike().fill(0);
    await written;
    expect(await bytesIn(store, "a")).toEqual([1, 2, 3]);
  });

  it("leaves no draft behind", async () => {
    const store = await storeWith({ a: [1], "b/c": [2] });
    await store.setIfNotExists("a", bufferOf([3]));
    await store.deleteDir("b");
    expect(readdirSync(path.join(store.root, scratchName))).toEqual([]);
  });

  it("refuses what is no buffer", async () => {
    const store = emptyStore();
    const notABuffer = new Uint8Array([1]) as unknown as Buffer;
    await expect(store.set("a", notABuffer)).rejects.toMatchObject({ code: "invalid-value" });
  });

  it("replaces the bytes of a range and no others", async () => {
    const store = await storeWith({ a: [1, 2, 3, 4] });
    await store.set("a", bufferOf([8, 9]), [1, 3]);
    expect(await bytesIn(store, "a")).toEqual([1, 8, 9, 4]);
  });

  it.each<[range: [number, number], bytes: number[], code: string]>([
    [[1, 3], [7], "range"],
    [[1, 2], [7, 7], "range"],
    [[3, 5], [7, 7], "range"],
    [[4, 5], [7], "range"],
    [[2, 2], [], "range"],
    [[3, 1], [7, 7], "range"],
    [[-1, 1], [7, 7], "range"],
    [[0.5, 1.5], [7], "range"],
  ])("refuses to write to %j of 4 bytes with %j, and changes nothing", async (range, bytes, code) => {
    const store = await storeWith({ a: [1, 2, 3, 4] });
    await expect(store.set("a", bufferOf(bytes), range)).rejects.toMatchObject({ name: "StoreError", code });
    expect(await bytesIn(store, "a")).toEqual([1, 2, 3, 4]);
  });

  it("refuses to write a part of a missing key, and makes none", async () => {
    const store = emptyStore();
    await expect(store.set("a", bufferOf([1]), [0, 1])).rejects.toMatchObject({ code: "not-found" });
    expect(await store.exists("a")).toBe(false);
  });

  it("writes at a start, creates, extends, and reads zeros in a hole", async () => {
    const store = await storeWith({ a: [1, 2] });
    await store.setPartialValues([
      ["a", 1, bufferOf([9, 9])],
      ["b", 2, bufferOf([5])],
    ]);
    expect([await bytesIn(store, "a"), await bytesIn(store, "b")]).toEqual([
      [1, 9, 9],
      [0, 0, 5],
    ]);
  });

  it("refuses a start that is no whole number before anything is written", async () => {
    const store = emptyStore();
    const entries = [
      ["a", 0, bufferOf([1])],
      ["b", -1, bufferOf([1])],
    ] as const;
    await expect(store.setPartialValues(entries)).rejects.toMatchObject({ code: "range" });
    expect(await sorted(store.list())).toEqual([]);
  });

  it("sets a value only where there is none", async () => {
    const store = emptyStore();
    await store.setIfNotExists("a/b", bufferOf([1]));
    await store.setIfNotExists("a/b", bufferOf([2]));
    expect(await bytesIn(store, "a/b")).toEqual([1]);
  });

  it("lets an empty directory give way to a key, and no other", async () => {
    const store = await storeWith({ "full/a": [1] });
    mkdirSync(path.join(store.root, "empty/within"), { recursive: true });
    await store.set("empty", bufferOf([1]));
    await expect(store.set("full", bufferOf([2]))).rejects.toMatchObject({ code: "invalid-key" });
    await expect(store.setIfNotExists("full", bufferOf([2]))).rejects.toMatchObject({ code: "invalid-key" });
    expect(await sorted(store.list())).toEqual(["empty", "full/a"]);
  });

  it("refuses a key below another key, and keeps that", async () => {
    const store = await storeWith({ a: [1] });
    await expect(store.set("a/b", bufferOf([2]))).rejects.toMatchObject({ code: "invalid-key" });
    await expect(store.set("a/b/c", bufferOf([2]))).rejects.toMatchObject({ code: "invalid-key" });
    await expect(store.setIfNotExists("a/b", bufferOf([2]))).rejects.toMatchObject({ code: "invalid-key" });
    expect(await bytesIn(store, "a")).toEqual([1]);
  });
});

describe("a read-only store on a directory", () => {
  it("reads the same place and refuses every write", async () => {
    const store = await storeWith({ "a/b": [1] });
    const readOnly = store.withReadOnly(true);
    const value = bufferOf([2]);
    const writes = [
      readOnly.set("a/b", value),
      readOnly.set("a/b", value, [0, 1]),
      readOnly.setIfNotExists("c", value),
      readOnly.setPartialValues([["a/b", 0, value]]),
      readOnly.delete("a/b"),
      readOnly.deleteDir("a"),
      readOnly.clear(),
    ];
    for (const outcome of await Promise.allSettled(writes)) {
      expect(outcome).toMatchObject({ status: "rejected", reason: { code: "read-only" } });
    }
    expect(await bytesIn(readOnly, "a/b")).toEqual([1]);
    expect(await sorted(store.list())).toEqual(["a/b"]);
  });

  it("is another store than one that takes writes, and the same as its like", async () => {
    const store = emptyStore();
    expect(store.equals(store.withReadOnly(true))).toBe(false);
    expect(store.equals(store.withReadOnly(false))).toBe(true);
    expect(store.equals(emptyStore())).toBe(false);
  });
});
