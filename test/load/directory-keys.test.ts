import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { scratchName } from "../../src/load/directory/file-key.js";
import { bufferOf, bytesIn, emptyStore, sorted, storeWith } from "./directory-fixture.js";

const invalid = [
  "",
  "/a",
  "a/",
  "a//b",
  "..",
  "../outside",
  "a/../../outside",
  "a/..",
  ".",
  "./a",
  "a/./b",
  "a\0b",
  "\ud800",
  "a/\udc00b",
  "x".repeat(256),
  "ä".repeat(128),
  `${"d/".repeat(2100)}a`,
  `${scratchName}/a`,
];

describe("a key that no file can have", () => {
  const rows = invalid.map((key) => ({ key, shown: JSON.stringify(key.slice(0, 20)), length: key.length }));
  it.each(rows)("$shown, $length long, is refused by every method", async ({ key }) => {
    const store = await storeWith({ a: [1] });
    const value = bufferOf([1]);
    const calls = [
      store.set(key, value),
      store.set(key, value, [0, 1]),
      store.setIfNotExists(key, value),
      store.setPartialValues([[key, 0, value]]),
      bytesIn(store, key),
      store.exists(key),
      store.getSize(key),
      store.delete(key),
    ];
    for (const outcome of await Promise.allSettled(calls)) {
      expect(outcome).toMatchObject({
        status: "rejected",
        reason: { name: "StoreError", code: "invalid-key" },
      });
    }
    expect(existsSync(path.join(store.root, "..", "outside"))).toBe(false);
    expect(await sorted(store.list())).toEqual(["a"]);
  });

  it.each(["..", "../", "a/..", "/", "a//"])("the prefix %j is refused by every method", async (prefix) => {
    const store = await storeWith({ a: [1] });
    const calls = [
      store.deleteDir(prefix),
      store.isEmpty(prefix),
      store.getSizePrefix(prefix),
      sorted(store.listDir(prefix)),
    ];
    for (const outcome of await Promise.allSettled(calls)) {
      expect(outcome).toMatchObject({ status: "rejected", reason: { code: "invalid-key" } });
    }
  });
});

describe("difficult keys that a file can have", () => {
  it.each([
    "a b",
    "ä/é",
    "日本/0",
    "a\\b",
    "a:b",
    "%2e%2e",
    "...",
    ".hidden",
    "a?b#c",
    "😀",
    "-",
    "con",
    "__proto__",
  ])("%j is told from others and listed as it is", async (key) => {
    const store = emptyStore();
    await store.set("other", bufferOf([2]));
    await store.set(key, bufferOf([1]));
    expect(await bytesIn(store, key)).toEqual([1]);
    expect(await sorted(store.list())).toEqual([key, "other"].sort());
  });

  it("differ in case", async () => {
    const store = await storeWith({ A: [1], a: [2] });
    expect([await bytesIn(store, "A"), await bytesIn(store, "a")]).toEqual([[1], [2]]);
  });
});
