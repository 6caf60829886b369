import { describe, expect, it } from "vitest";
import { TestBuffer } from "../../src/buffer/index.js";
import { adapted, answers, collect, prototype } from "./adapted.js";

const value = TestBuffer.fromBytes(Uint8Array.of(1, 2, 3));
const full = {
  get: answers(Uint8Array.of(1)),
  getRange: answers(Uint8Array.of(1)),
  has: answers(true),
  set: answers(undefined),
  delete: answers(undefined),
  keys: () => [],
};

describe("the zarrita adapter, writing and listing", () => {
  it("sets the caller's own bytes, uncopied and exactly as long", async () => {
    const { store, journal } = adapted(full, "zarrita");
    await store.set?.("a", value);
    expect(journal.calls[0]).toMatchObject({ method: "set", args: ["/a", Uint8Array.of(1, 2, 3)] });
    expect(journal.calls[0]?.args[1]).toBe(value.asArrayLike());
  });

  it("asks and deletes by the key with its slash, without more arguments", async () => {
    const { store, calls } = adapted(full, "zarrita");
    await store.exists?.("a/b");
    await store.delete?.("a/b");
    expect(calls()).toEqual([
      ["has", "/a/b"],
      ["delete", "/a/b"],
    ]);
  });

  it("takes one slash off the names of a listing, and does no more to them", async () => {
    const { store, calls } = adapted({ ...full, keys: () => ["/b", "/a/c", "//d", "e/"] }, "zarrita");
    expect(await collect(store.list?.())).toEqual(["b", "a/c", "/d", "e/"]);
    expect(calls()).toEqual([["keys"]]);
  });

  it("has only what the store has", () => {
    expect(Object.keys(adapted({ get: full.get }, "zarrita").store)).toEqual(["get"]);
    expect(Object.keys(adapted(full, "zarrita").store).sort()).toEqual([
      "delete",
      "exists",
      "get",
      "list",
      "set",
    ]);
  });
});

describe("an ES Map through the zarrita adapter", () => {
  it("reads, writes, asks, deletes and lists", async () => {
    const map = new Map<string, Uint8Array>();
    const { store } = adapted(map, "zarrita");
    await store.set?.("a/b", value);
    expect([...map.keys()]).toEqual(["/a/b"]);
    expect((await store.get("a/b", prototype))?.toBytes()).toEqual(Uint8Array.of(1, 2, 3));
    expect([await store.exists?.("a/b"), await store.exists?.("a")]).toEqual([true, false]);
    expect(await collect(store.list?.())).toEqual(["a/b"]);
    await store.delete?.("a/b");
    expect(map.size).toBe(0);
  });

  it("keeps the caller's memory, which the adapter does not hide", async () => {
    const map = new Map<string, Uint8Array>();
    await adapted(map, "zarrita").store.set?.("a", value);
    expect(map.get("/a")).toBe(value.asArrayLike());
  });
});
