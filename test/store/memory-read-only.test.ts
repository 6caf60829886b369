import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../src/store/index.js";
import { bytes, collect, read, storeOf } from "./filled-store.js";

const writes: [name: string, write: (store: MemoryStore) => Promise<void>][] = [
  ["set", (store) => store.set("a", bytes(9))],
  ["set of a new key", (store) => store.set("new", bytes(9))],
  ["set with a byte range", (store) => store.set("a", bytes(9), [0, 1])],
  ["setPartialValues", (store) => store.setPartialValues([["a", 0, bytes(9)]])],
  ["setPartialValues of no entries", (store) => store.setPartialValues([])],
  ["setIfNotExists", (store) => store.setIfNotExists("new", bytes(9))],
  ["setIfNotExists of an existing key", (store) => store.setIfNotExists("a", bytes(9))],
  ["delete", (store) => store.delete("a")],
  ["delete of a missing key", (store) => store.delete("new")],
  ["deleteDir", (store) => store.deleteDir("dir")],
  ["clear", (store) => store.clear()],
];

describe("a read-only MemoryStore", () => {
  it.each(writes)("rejects %s and changes nothing", async (_, write) => {
    const store = (await storeOf({ a: 2, "dir/b": 1 })).withReadOnly(true);
    await expect(write(store)).rejects.toMatchObject({ code: "read-only" });
    expect(await collect(store.list())).toEqual(["a", "dir/b"]);
    expect(await read(store, "a")).toEqual([1, 2]);
  });

  it("says which write of which key it refused", async () => {
    const store = new MemoryStore(new Map(), { readOnly: true });
    await expect(store.delete("a")).rejects.toThrow("delete of `a`: the store is read-only");
    await expect(store.clear()).rejects.toThrow("clear: the store is read-only");
  });

  it("reads and lists", async () => {
    const store = (await storeOf({ "dir/b": 3 })).withReadOnly(true);
    expect(await read(store, "dir/b", { suffix: 1 })).toEqual([3]);
    expect(await collect(store.listDir("dir"))).toEqual(["b"]);
    expect(await store.getSizePrefix("")).toBe(3);
  });

  it("is told by its flag", () => {
    expect(new MemoryStore().readOnly).toBe(false);
    expect(new MemoryStore(undefined, { readOnly: true }).readOnly).toBe(true);
  });
});

describe("MemoryStore.withReadOnly", () => {
  it("shares the place: what one writes the other reads", async () => {
    const store = new MemoryStore();
    const guarded = store.withReadOnly(true);
    await store.set("a", bytes(1));
    expect(await read(guarded, "a")).toEqual([1]);
  });

  it("leaves the store itself as it was", async () => {
    const store = new MemoryStore();
    store.withReadOnly(true);
    await store.set("a", bytes(1));
    expect(await read(store, "a")).toEqual([1]);
  });

  it("gives a writable handle back", async () => {
    const store = new MemoryStore(new Map(), { readOnly: true });
    await store.withReadOnly(false).set("a", bytes(1));
    expect(await read(store, "a")).toEqual([1]);
  });
});

describe("MemoryStore.equals", () => {
  const entries = new Map<string, Uint8Array>();
  const store = new MemoryStore(entries);

  it("holds for itself and for another handle on the same place", () => {
    expect([store.equals(store), store.equals(new MemoryStore(entries))]).toEqual([true, true]);
  });

  it("does not hold for another place with the same content", () => {
    expect(store.equals(new MemoryStore(new Map()))).toBe(false);
  });

  it("does not hold between a writable and a read-only handle", () => {
    expect(store.equals(store.withReadOnly(true))).toBe(false);
    expect(store.withReadOnly(true).equals(store.withReadOnly(true))).toBe(true);
  });

  it("does not hold for a store of another class", () => {
    expect(store.equals({ get: async () => undefined })).toBe(false);
  });
});

describe("MemoryStore.open and close", () => {
  it("keep what was written, in any order and number", async () => {
    const store = new MemoryStore();
    await store.set("a", bytes(1));
    await store.open();
    await store.open();
    store.close();
    store.close();
    await store.open();
    expect(await read(store, "a")).toEqual([1]);
  });
});
