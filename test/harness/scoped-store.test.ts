import { describe, expect, it } from "vitest";
import { Buffer, defaultBufferPrototype } from "../../src/buffer/index.js";
import { ScopedStore } from "../../src/harness/index.js";
import { MemoryStore } from "../../src/store/index.js";
import { allOf } from "./all-of.js";

const prototype = defaultBufferPrototype();
const bytes = (...values: number[]) => Uint8Array.from(values);

/** A store below `run/1/`, beside values that are none of its business. */
function scoped() {
  const entries = new Map([
    ["run/1/a/b", bytes(1, 2, 3)],
    ["run/1/a/c", bytes(4)],
    ["run/1/d", bytes(5)],
    ["run/10/a/b", bytes(6)],
    ["a/b", bytes(7)],
  ]);
  return { entries, store: new ScopedStore(new MemoryStore(entries), "run/1/") };
}

describe("a store below a directory", () => {
  it("reads its own keys, with ranges", async () => {
    const { store } = scoped();
    expect((await store.get("a/b", prototype, { suffix: 2 }))?.toBytes()).toEqual(bytes(2, 3));
    expect(await store.get("run/1/d", prototype)).toBeUndefined();
  });

  it("reads several of its own keys at once", async () => {
    const requests = [["d"], ["a/b", { offset: 1 }], ["nothing"]] as const;
    const values = await scoped().store.getPartialValues?.(prototype, requests);
    expect(values?.map((value) => value?.toBytes())).toEqual([bytes(5), bytes(2, 3), undefined]);
  });

  it("knows which of its own keys exist, and their sizes", async () => {
    const { store } = scoped();
    expect(await store.exists?.("d")).toBe(true);
    expect(await store.exists?.("run/1/d")).toBe(false);
    expect(await store.getSize?.("a/b")).toBe(3);
    expect(await store.getSizePrefix?.("a")).toBe(4);
    expect(await store.isEmpty?.("a")).toBe(false);
    expect(await store.isEmpty?.("run")).toBe(true);
  });

  it("writes below its directory, in every way", async () => {
    const { entries, store } = scoped();
    await store.set?.("new", Buffer.fromBytes(bytes(8)));
    await store.set?.("a/b", Buffer.fromBytes(bytes(9)), [1, 2]);
    await store.setIfNotExists?.("once", Buffer.fromBytes(bytes(10)));
    await store.setPartialValues?.([["d", 1, Buffer.fromBytes(bytes(11))]]);
    expect(entries.get("run/1/new")).toEqual(bytes(8));
    expect(entries.get("run/1/a/b")).toEqual(bytes(1, 9, 3));
    expect(entries.get("run/1/once")).toEqual(bytes(10));
    expect(entries.get("run/1/d")).toEqual(bytes(5, 11));
    expect(entries.get("a/b")).toEqual(bytes(7));
  });

  it("deletes its own keys and directories, and no others", async () => {
    const { entries, store } = scoped();
    await store.delete?.("d");
    await store.deleteDir?.("a");
    expect([...entries.keys()]).toEqual(["run/10/a/b", "a/b"]);
  });

  it("lists its own keys, as if its directory were the root", async () => {
    const { store } = scoped();
    expect(await allOf(store.listPrefix?.("a/"))).toEqual(["a/b", "a/c"]);
    expect(await allOf(store.listDir?.(""))).toEqual(["a", "d"]);
    expect(await allOf(store.listDir?.("a"))).toEqual(["b", "c"]);
  });

  it("has a read-only twin on the same directory", async () => {
    const twin = scoped().store.withReadOnly?.(true);
    expect((await twin?.get("d", prototype))?.toBytes()).toEqual(bytes(5));
    const written = twin?.set?.("d", Buffer.fromBytes(bytes(1)));
    await expect(written).rejects.toHaveProperty("code", "read-only");
  });

  it("lacks what the store below lacks", () => {
    const store = new ScopedStore({ get: async () => undefined }, "run/1/");
    const present = ["set", "exists", "delete", "listPrefix", "withReadOnly"].filter((name) => name in store);
    expect(present).toEqual([]);
  });
});
