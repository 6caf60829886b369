import { describe, expect, it } from "vitest";
import { type Buffer, TestBuffer } from "../../src/buffer/index.js";
import type { ByteRequest, Store } from "../../src/store/index.js";
import { adapted, answers, collect, options, prototype } from "./adapted.js";

const value: Buffer = TestBuffer.fromBytes(Uint8Array.of(1, 2));
const suffix: ByteRequest = { suffix: 4 };
const bothForms: ByteRequest = Object.assign({ start: 0, end: 2 }, { suffix: 1 });
const range: [number, number] = [0, 2];
const keyRanges = [["a"], ["b", suffix]] as const;
const parts = [["a", 0, value]] as const;

const full = {
  get: answers(value),
  getPartialValues: answers([]),
  exists: answers(true),
  getSize: answers(2),
  getSizePrefix: answers(2),
  set: answers(undefined),
  setPartialValues: answers(undefined),
  setIfNotExists: answers(undefined),
  delete: answers(undefined),
  deleteDir: answers(undefined),
  clear: answers(undefined),
  list: () => [],
  listPrefix: () => [],
  listDir: () => [],
  isEmpty: answers(true),
  open: answers(undefined),
  close: () => {},
};

type Row = [call: (store: Store) => unknown, made: [method: string, ...args: unknown[]]];

const rows: Row[] = [
  [(s) => s.get("a/b", prototype), ["get", "a/b", prototype]],
  [(s) => s.get("a/b", prototype, suffix), ["get", "a/b", prototype, suffix]],
  [(s) => s.get("a/b", prototype, bothForms), ["get", "a/b", prototype, bothForms]],
  [(s) => s.get("a/b", prototype, suffix, options), ["get", "a/b", prototype, suffix, options]],
  [(s) => s.get("a/b", prototype, undefined, options), ["get", "a/b", prototype, undefined, options]],
  [(s) => s.getPartialValues?.(prototype, keyRanges), ["getPartialValues", prototype, keyRanges]],
  [
    (s) => s.getPartialValues?.(prototype, keyRanges, options),
    ["getPartialValues", prototype, keyRanges, options],
  ],
  [(s) => s.exists?.("a"), ["exists", "a"]],
  [(s) => s.exists?.("a", options), ["exists", "a", options]],
  [(s) => s.getSize?.("a", options), ["getSize", "a", options]],
  [(s) => s.getSizePrefix?.("a/"), ["getSizePrefix", "a/"]],
  [(s) => s.getSizePrefix?.("", options), ["getSizePrefix", "", options]],
  [(s) => s.set?.("a", value), ["set", "a", value]],
  [(s) => s.set?.("a", value, range), ["set", "a", value, range]],
  [(s) => s.set?.("a", value, undefined, options), ["set", "a", value, undefined, options]],
  [(s) => s.setPartialValues?.(parts), ["setPartialValues", parts]],
  [(s) => s.setPartialValues?.(parts, options), ["setPartialValues", parts, options]],
  [(s) => s.setIfNotExists?.("a", value, options), ["setIfNotExists", "a", value, options]],
  [(s) => s.delete?.("a"), ["delete", "a"]],
  [(s) => s.deleteDir?.("a", options), ["deleteDir", "a", options]],
  [(s) => s.clear?.(), ["clear"]],
  [(s) => s.clear?.(options), ["clear", options]],
  [(s) => collect(s.list?.()), ["list"]],
  [(s) => collect(s.listPrefix?.("a/")), ["listPrefix", "a/"]],
  [(s) => collect(s.listDir?.("a", options)), ["listDir", "a", options]],
  [(s) => s.isEmpty?.("a"), ["isEmpty", "a"]],
  [(s) => s.isEmpty?.("a", options), ["isEmpty", "a", options]],
  [(s) => s.open?.(), ["open"]],
  [(s) => s.close?.(), ["close"]],
];

describe("the zarr adapter", () => {
  it.each(rows)("turns %s into one call with no more arguments than are given", async (call, made) => {
    const { store, calls } = adapted(full, "zarr");
    await call(store);
    expect(calls()).toEqual([made]);
  });

  it("hands on the very arguments that it is given", async () => {
    const passed: unknown[] = [];
    const keeping = async (...args: unknown[]) => void passed.push(...args);
    const { store } = adapted({ ...full, get: keeping, set: keeping }, "zarr");
    await store.get("a", prototype, suffix);
    await store.set?.("a", value);
    expect(passed[2]).toBe(suffix);
    expect(passed[4]).toBe(value);
  });

  it("calls methods on the store itself, so that `this` and private members work", async () => {
    class Store {
      readonly #held = value;
      async get() {
        return this.#held;
      }
    }
    expect(await adapted(new Store(), "zarr").store.get("a", prototype)).toBe(value);
  });

  it("has only the methods that the store has", () => {
    const { store } = adapted({ get: full.get, list: full.list, set: 5 }, "zarr");
    expect(Object.keys(store).sort()).toEqual(["get", "list"]);
  });

  it("has every method of a store that has them all", () => {
    expect(Object.keys(adapted(full, "zarr").store).sort()).toEqual(Object.keys(full).sort());
  });

  it("passes the flags on that are booleans", () => {
    const flags = { readOnly: true, supportsWrites: false, supportsListing: "yes", supportsDeletes: null };
    const { store } = adapted({ get: full.get, ...flags }, "zarr");
    const { readOnly, supportsWrites, supportsListing, supportsDeletes } = store;
    expect([readOnly, supportsWrites, supportsListing, supportsDeletes]).toEqual([
      true,
      false,
      undefined,
      undefined,
    ]);
  });

  it("awaits a store that answers at once, and turns what it throws into a rejection", async () => {
    const error = new Error("at once");
    const target = {
      get: () => value,
      exists: () => {
        throw error;
      },
    };
    const { store } = adapted(target, "zarr");
    expect(await store.get("a", prototype)).toBe(value);
    await expect(store.exists?.("a")).rejects.toBe(error);
  });
});
