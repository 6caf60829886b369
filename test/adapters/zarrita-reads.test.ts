import { describe, expect, it } from "vitest";
import { TestBuffer } from "../../src/buffer/index.js";
import type { ByteRequest } from "../../src/store/index.js";
import { adapted, answers, options, prototype } from "./adapted.js";

const value = TestBuffer.fromBytes(Uint8Array.of(1, 2, 3));
const full = {
  get: answers(Uint8Array.of(1)),
  getRange: answers(Uint8Array.of(1)),
  has: answers(true),
  set: answers(undefined),
  delete: answers(undefined),
  keys: () => [],
};

const held = () => new Map([["a", 10]]);

const queries: [request: ByteRequest, query: Record<string, number>][] = [
  [
    { start: 0, end: 4 },
    { offset: 0, length: 4 },
  ],
  [
    { start: 6, end: 99 },
    { offset: 6, length: 93 },
  ],
  [
    { start: 4, end: 4 },
    { offset: 4, length: 0 },
  ],
  [
    { start: 3, end: 1 },
    { offset: 3, length: -2 },
  ],
  [
    { start: -3, end: -1 },
    { offset: -3, length: 2 },
  ],
  [
    { start: 0.5, end: 2.5 },
    { offset: 0.5, length: 2 },
  ],
  [
    { start: Number.NaN, end: 2 },
    { offset: Number.NaN, length: Number.NaN },
  ],
  [{ suffix: 4 }, { suffixLength: 4 }],
  [{ suffix: 0 }, { suffixLength: 0 }],
  [{ suffix: -1 }, { suffixLength: -1 }],
  [{ suffix: 99 }, { suffixLength: 99 }],
  [{ offset: 0 }, { offset: 0, length: 10 }],
  [{ offset: 9 }, { offset: 9, length: 1 }],
  [{ offset: 10 }, { offset: 10, length: 1 }],
  [{ offset: 12 }, { offset: 12, length: 1 }],
  [Object.assign({ start: 0, end: 2 }, { suffix: 1 }), { offset: 0, length: 2, suffixLength: 1 }],
  [Object.assign({ offset: 1 }, { suffix: 1 }), { offset: 1, length: 9, suffixLength: 1 }],
];

describe("the zarrita adapter, reading", () => {
  it("asks for a whole value with `get`, by the key with its slash", async () => {
    const { store, calls } = adapted(full, "zarrita");
    await store.get("a/b", prototype);
    await store.get("zarr.json", prototype, undefined, options);
    expect(calls()).toEqual([
      ["get", "/a/b"],
      ["get", "/zarr.json", options],
    ]);
  });

  it.each(queries)("asks for %o of ten bytes with the query %o", async (request, query) => {
    const { store, calls } = adapted(full, "zarrita", held());
    await store.get("a", prototype, request);
    expect(calls()).toEqual([["getRange", "/a", query]]);
  });

  it("hands options on with a range", async () => {
    const { store, calls } = adapted(full, "zarrita", held());
    await store.get("a", prototype, { suffix: 1 }, options);
    expect(calls()).toEqual([["getRange", "/a", { suffixLength: 1 }, options]]);
  });

  it("asks for one byte from an offset where no length is known", async () => {
    const { store, calls } = adapted(full, "zarrita");
    await store.get("a", prototype, { offset: 4 });
    expect(calls()).toEqual([["getRange", "/a", { offset: 4, length: 1 }]]);
  });

  it("slices for no store: a range of one without `getRange` is an error", async () => {
    const { store } = adapted({ get: full.get }, "zarrita");
    await expect(store.get("a", prototype, { suffix: 1 })).rejects.toThrow("no method `getRange`");
  });
});

describe("the zarrita adapter's knowledge of lengths", () => {
  it("is that of the last value that was set", async () => {
    const { store, calls } = adapted(full, "zarrita", held());
    await store.set?.("a", value);
    await store.get("a", prototype, { offset: 1 });
    expect(calls()[1]).toEqual(["getRange", "/a", { offset: 1, length: 2 }]);
  });

  it("is right too where the store takes the caller's memory away", async () => {
    const set = async (_path: string, taken: Uint8Array<ArrayBuffer>) => {
      structuredClone(taken.buffer, { transfer: [taken.buffer] });
    };
    const { store, sizes } = adapted({ ...full, set }, "zarrita");
    await store.set?.("a", TestBuffer.fromBytes(Uint8Array.of(1, 2, 3)));
    expect(sizes.get("a")).toBe(3);
  });

  it("does not change with a write that was refused", async () => {
    const refusing = { ...full, set: async () => Promise.reject(new Error("full")) };
    const { store, sizes } = adapted(refusing, "zarrita", held());
    await expect(store.set?.("a", value)).rejects.toThrow("full");
    expect(sizes.get("a")).toBe(10);
  });
});
