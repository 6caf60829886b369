import { describe, expect, it } from "vitest";
import { TestBuffer, Buffer as ZarrBuffer } from "../../src/buffer/index.js";
import { adapted, answers, breachOf, prototype } from "./adapted.js";

const bytes = Uint8Array.of(1, 2, 3, 4);

function reading(value: unknown) {
  return adapted({ get: answers(value) }, "zarr");
}

describe("what the zarr adapter makes of a read", () => {
  it("hands a buffer on that the prototype makes", async () => {
    const buffer = TestBuffer.fromBytes(bytes);
    const { store, journal } = reading(buffer);
    expect(await store.get("a", prototype)).toBe(buffer);
    expect(journal.breaches).toEqual([]);
  });

  it("tells of a buffer of another class, and hands its bytes on", async () => {
    const { store, journal } = reading(ZarrBuffer.fromBytes(bytes));
    const read = await store.get("a", prototype);
    expect(read).toBeInstanceOf(TestBuffer);
    expect(read?.toBytes()).toEqual(bytes);
    const args = { call: 'get("a")', expected: "TestBuffer", received: "Buffer" };
    expect(journal.breaches).toEqual([{ code: "result.type", args }]);
  });

  it("repairs no answer: the whole value in the place of a part stays the whole value", async () => {
    const { store, calls } = reading(TestBuffer.fromBytes(bytes));
    expect((await store.get("a", prototype, { suffix: 1 }))?.length).toBe(4);
    expect(calls().length).toBe(1);
  });

  it.each([undefined, null])("takes %s for missing, and observes it", async (value) => {
    const { store, journal } = reading(value);
    expect(await store.get("a", prototype)).toBeUndefined();
    expect(journal.observations).toEqual([{ kind: "missing-as", call: 'get("a")', what: String(value) }]);
  });

  it.each<[type: string, value: unknown]>([
    ["Uint8Array", bytes],
    ["Buffer", Buffer.from(bytes)],
    ["ArrayBuffer", bytes.slice().buffer],
    ["DataView", new DataView(Uint8Array.of(9, 1, 2, 3, 4, 9).buffer, 1, 4)],
    ["Uint16Array", new Uint16Array(bytes.slice().buffer)],
  ])("reads the bytes of a %s all the same, and reports its type once", async (type, value) => {
    const { store, journal } = reading(value);
    const buffer = await store.get("a", prototype);
    expect(buffer).toBeInstanceOf(TestBuffer);
    expect(buffer?.toBytes()).toEqual(bytes);
    expect(journal.breaches).toEqual([
      { code: "result.type", args: { call: 'get("a")', expected: "TestBuffer", received: type } },
    ]);
  });

  it.each<[type: string, value: unknown]>([
    ["string", "text"],
    ["number", 5],
    ["boolean", false],
    ["Array", [1, 2]],
    ["Object", { length: 4 }],
    ["Map", new Map()],
    ["object", Object.create(null)],
    ["Function", () => bytes],
  ])("ends the call for a %s, which has no bytes", async (type, value) => {
    const { store, journal } = reading(value);
    const args = { call: 'get("a")', expected: "TestBuffer", received: type };
    expect(await breachOf(store.get("a", prototype))).toEqual({ code: "result.type", args });
    expect(journal.breaches).toEqual([]);
  });

  it("lets the store's own error through", async () => {
    const error = new Error("backend");
    const { store } = adapted({ get: async () => Promise.reject(error) }, "zarr");
    await expect(store.get("a", prototype)).rejects.toBe(error);
  });
});

describe("what the zarr adapter makes of getPartialValues", () => {
  const partial = (value: unknown) =>
    adapted({ get: answers(undefined), getPartialValues: answers(value) }, "zarr");

  it("hands on as many answers as came, in their order", async () => {
    const [one, two] = [TestBuffer.fromBytes(bytes), TestBuffer.createZeroLength()];
    const { store, journal } = partial([one, null, two]);
    expect(await store.getPartialValues?.(prototype, [["a"]])).toEqual([one, undefined, two]);
    expect(journal.observations.map(({ what }) => what)).toEqual(["null"]);
  });

  it("sees the holes of a sparse array", async () => {
    expect(await partial(new Array(2)).store.getPartialValues?.(prototype, [])).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([undefined, null, new Set(), "text"])("refuses %o, which is no array", async (value) => {
    const { store } = partial(value);
    expect(await breachOf(store.getPartialValues?.(prototype, []) ?? Promise.resolve())).toMatchObject({
      code: "result.type",
      args: { call: "getPartialValues", expected: "array" },
    });
  });
});
