import { describe, expect, it } from "vitest";
import { TestBuffer } from "../../src/buffer/index.js";
import { adapted, answers, breachOf, collect, prototype } from "./adapted.js";

const bytes = Uint8Array.of(1, 2, 3, 4);

function reading(value: unknown) {
  return adapted({ get: answers(value), getRange: answers(value) }, "zarrita");
}

describe("what the zarrita adapter makes of a read", () => {
  it("makes the buffer asked for of the store's own bytes, uncopied", async () => {
    const { store, journal } = reading(bytes);
    const buffer = await store.get("a", prototype);
    expect(buffer).toBeInstanceOf(TestBuffer);
    expect(buffer?.asArrayLike()).toBe(bytes);
    expect(journal.breaches).toEqual([]);
  });

  it("takes Node's Buffer for the Uint8Array that it is", async () => {
    const { store, journal } = reading(Buffer.from(bytes));
    expect((await store.get("a", prototype))?.toBytes()).toEqual(bytes);
    expect(journal.breaches).toEqual([]);
  });

  it("repairs no answer: the whole value in the place of a part stays the whole value", async () => {
    const { store } = reading(bytes);
    expect((await store.get("a", prototype, { suffix: 1 }))?.length).toBe(4);
  });

  it.each([
    [undefined, "undefined"],
    [null, "null"],
  ])("takes %s for missing, and observes it with the call as the store knows it", async (value, what) => {
    const { store, journal } = reading(value);
    expect(await store.get("a", prototype)).toBeUndefined();
    expect(await store.get("a", prototype, { suffix: 1 })).toBeUndefined();
    expect(journal.observations).toEqual([
      { kind: "missing-as", call: 'get("/a")', what },
      { kind: "missing-as", call: 'getRange("/a")', what },
    ]);
  });

  it.each<[type: string, value: unknown]>([
    ["ArrayBuffer", bytes.slice().buffer],
    ["DataView", new DataView(Uint8Array.of(9, 1, 2, 3, 4, 9).buffer, 1, 4)],
    ["Uint8ClampedArray", new Uint8ClampedArray(bytes)],
    ["Int32Array", new Int32Array(bytes.slice().buffer)],
  ])("reads the bytes of a %s all the same, and reports its type once", async (type, value) => {
    const { store, journal } = reading(value);
    expect((await store.get("a", prototype))?.toBytes()).toEqual(bytes);
    expect(journal.breaches).toEqual([
      { code: "result.type", args: { call: 'get("/a")', expected: "Uint8Array", received: type } },
    ]);
  });

  it.each<[type: string, value: unknown]>([
    ["string", "text"],
    ["number", 0],
    ["boolean", false],
    ["Array", [1, 2]],
    ["Response", new Response("text")],
    ["TestBuffer", TestBuffer.fromBytes(bytes)],
  ])("ends the call for a %s, which has no bytes in this dialect", async (type, value) => {
    const { store, journal } = reading(value);
    const args = { call: 'getRange("/a")', expected: "Uint8Array", received: type };
    expect(await breachOf(store.get("a", prototype, { suffix: 1 }))).toEqual({ code: "result.type", args });
    expect(journal.breaches).toEqual([]);
  });

  it("lets the store's own error through", async () => {
    const error = new Error("416");
    const { store } = adapted({ get: async () => Promise.reject(error) }, "zarrita");
    await expect(store.get("a", prototype)).rejects.toBe(error);
  });
});

describe("what the zarrita adapter makes of other results", () => {
  it.each([0, "yes", undefined, null])("refuses %o in the place of a boolean", async (value) => {
    const { store } = adapted({ get: answers(undefined), has: answers(value) }, "zarrita");
    expect(await breachOf(store.exists?.("a") ?? Promise.resolve())).toMatchObject({
      code: "result.type",
      args: { call: "has", expected: "boolean" },
    });
  });

  it("says nothing of what a write resolves to, such as the Map that `set` returns", async () => {
    const { store } = adapted(new Map(), "zarrita");
    expect(await store.set?.("a", TestBuffer.fromBytes(bytes))).toBeUndefined();
    expect(await store.delete?.("none")).toBeUndefined();
  });

  it("refuses a name that is no string", async () => {
    const { store } = adapted(new Map([[5, bytes]]), "zarrita");
    expect(await breachOf(collect(store.list?.()))).toMatchObject({
      args: { call: "keys", expected: "string", received: "number" },
    });
  });
});
