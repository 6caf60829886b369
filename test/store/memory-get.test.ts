import { describe, expect, it } from "vitest";
import { TestBuffer, testBufferPrototype } from "../../src/buffer/index.js";
import { type ByteRequest, MemoryStore } from "../../src/store/index.js";
import { anyRequest, bytes, prototype, read, storeOf } from "./filled-store.js";

const answered: [request: ByteRequest, expected: number[]][] = [
  [{ start: 0, end: 4 }, [1, 2, 3, 4]],
  [{ start: 1, end: 3 }, [2, 3]],
  [{ start: 2, end: 99 }, [3, 4]],
  [{ offset: 0 }, [1, 2, 3, 4]],
  [{ offset: 3 }, [4]],
  [{ suffix: 1 }, [4]],
  [{ suffix: 4 }, [1, 2, 3, 4]],
  [{ suffix: 5 }, [1, 2, 3, 4]],
  [{ suffix: 0 }, []],
];

const refused: Record<string, unknown>[] = [
  { start: 2, end: 2 },
  { start: 4, end: 8 },
  { start: 5, end: 8 },
  { offset: 4 },
  { offset: 5 },
  { start: 3, end: 1 },
  { start: -2, end: 2 },
  { suffix: -1 },
  { offset: 0.5 },
  { suffix: Number.NaN },
  { start: 0, end: 2, suffix: 1 },
];

describe("MemoryStore.get", () => {
  it("returns the whole value without a byte range", async () => {
    expect(await read(await storeOf({ "c/0": 4 }), "c/0")).toEqual([1, 2, 3, 4]);
  });

  it("returns an empty buffer for an empty value", async () => {
    expect(await read(await storeOf({ "c/0": 0 }), "c/0")).toEqual([]);
  });

  it.each(answered)("answers %o of four bytes with %o", async (request, expected) => {
    expect(await read(await storeOf({ "c/0": 4 }), "c/0", request)).toEqual(expected);
  });

  it.each(refused)("rejects %o of four bytes", async (request) => {
    const store = await storeOf({ "c/0": 4 });
    await expect(read(store, "c/0", anyRequest(request))).rejects.toMatchObject({ code: "range" });
  });

  it.each([{ start: 0, end: 1 }, { offset: 0 }])("rejects %o of an empty value", async (request) => {
    await expect(read(await storeOf({ "c/0": 0 }), "c/0", request)).rejects.toMatchObject({ code: "range" });
  });

  it("answers a suffix of an empty value with an empty buffer", async () => {
    expect(await read(await storeOf({ "c/0": 0 }), "c/0", { suffix: 4 })).toEqual([]);
  });

  it.each([undefined, ...answered.map(([request]) => request), ...refused.map(anyRequest)])(
    "has no answer to %o of a missing key",
    async (request) => {
      expect(await read(await storeOf({ "c/0/0": 4 }), "c/0", request)).toBeUndefined();
    },
  );

  it("makes the buffer that the prototype asks for, whole or in part", async () => {
    const store = await storeOf({ "c/0": 4, "zarr.json": 4 });
    for (const key of ["c/0", "zarr.json"]) {
      expect(await store.get(key, testBufferPrototype)).toBeInstanceOf(TestBuffer);
      expect(await store.get(key, testBufferPrototype, { suffix: 2 })).toBeInstanceOf(TestBuffer);
      expect(await store.get(key, prototype)).not.toBeInstanceOf(TestBuffer);
    }
  });

  it("hands out bytes that are shared neither with the store nor with another answer", async () => {
    const store = await storeOf({ "c/0": 4 });
    const first = await store.get("c/0", prototype);
    const second = await store.get("c/0", prototype, { start: 0, end: 4 });
    first?.asArrayLike().fill(9);
    expect([...(second?.asArrayLike() ?? [])]).toEqual([1, 2, 3, 4]);
    expect(await read(store, "c/0")).toEqual([1, 2, 3, 4]);
  });

  it("tells keys apart that differ in case alone", async () => {
    const store = new MemoryStore();
    await store.set("C/0", bytes(1));
    expect(await read(store, "c/0")).toBeUndefined();
  });

  it("sees what its entries hold from the start", async () => {
    expect(await read(new MemoryStore(new Map([["a", Uint8Array.of(7)]])), "a")).toEqual([7]);
  });
});
