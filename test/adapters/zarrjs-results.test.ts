import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { TestBuffer } from "../../src/buffer/index.js";
import { adapted, answers, breachOf, collect, prototype } from "./adapted.js";

// zarr.js publishes no types that resolve.
const zarr: { KeyError: new (key: string) => Error } = createRequire(import.meta.url)("zarr");
const bytes = Uint8Array.of(1, 2, 3, 4);

function reading(value: unknown) {
  return adapted({ getItem: answers(value) }, "zarrjs");
}

function failing(error: unknown) {
  return adapted({ getItem: async () => Promise.reject(error) }, "zarrjs");
}

describe("what the zarrjs adapter makes of a read", () => {
  it.each<[type: string, value: unknown]>([
    ["an ArrayBuffer", bytes.slice().buffer],
    ["a Uint8Array", bytes],
    ["Node's Buffer", Buffer.from(bytes)],
  ])("makes the buffer asked for of %s", async (_, value) => {
    const { store, journal } = reading(value);
    const buffer = await store.get("a", prototype);
    expect(buffer).toBeInstanceOf(TestBuffer);
    expect(buffer?.toBytes()).toEqual(bytes);
    expect(journal.breaches).toEqual([]);
  });

  it("makes the bytes of a string's UTF-8", async () => {
    const { store } = reading('{"ä": 1}');
    expect((await store.get(".zattrs", prototype))?.toBytes()).toEqual(
      new Uint8Array(new TextEncoder().encode('{"ä": 1}')),
    );
  });

  it("takes an empty string for an empty value, not for a missing key", async () => {
    const { store, journal } = reading("");
    expect((await store.get(".zattrs", prototype))?.length).toBe(0);
    expect(journal.observations).toEqual([]);
  });

  it("reads the bytes of another view all the same, and reports its type once", async () => {
    const { store, journal } = reading(new Uint16Array(bytes.slice().buffer));
    expect((await store.get("a", prototype))?.toBytes()).toEqual(bytes);
    expect(journal.breaches).toMatchObject([{ code: "result.type", args: { received: "Uint16Array" } }]);
  });

  it.each([5, true, [1], { data: bytes }])("ends the call for %o, which has no bytes", async (value) => {
    expect(await breachOf(reading(value).store.get("a", prototype))).toMatchObject({
      code: "result.type",
      args: { call: 'getItem("a")' },
    });
  });
});

describe("what the zarrjs adapter makes of a missing key", () => {
  const missingAs = (what: string) => [{ kind: "missing-as", call: 'getItem("a")', what }];

  it.each<[what: string, error: unknown]>([
    ["zarr.js's own KeyError", new zarr.KeyError("a")],
    ["an error named so", Object.assign(new Error("a"), { name: "KeyError" })],
    ["an error marked so", Object.assign(new Error("a"), { __zarr__: "KeyError" })],
    ["an object marked so", { __zarr__: "KeyError" }],
  ])("takes %s for it, and observes it", async (_, error) => {
    const { store, journal } = failing(error);
    expect(await store.get("a", prototype)).toBeUndefined();
    expect(journal.observations).toEqual(missingAs("KeyError"));
  });

  it.each([undefined, null])("takes %s for it too, which is another observation", async (value) => {
    const { store, journal } = reading(value);
    expect(await store.get("a", prototype)).toBeUndefined();
    expect(journal.observations).toEqual(missingAs(String(value)));
  });

  it.each<[what: string, error: unknown]>([
    ["another error", new Error("KeyError")],
    ["another mark", Object.assign(new Error("a"), { __zarr__: "BoundsCheckError" })],
    ["a string", "KeyError"],
    ["null", null],
    ["nothing", undefined],
  ])("lets %s through as it is", async (_, error) => {
    const { store, journal } = failing(error);
    await expect(store.get("a", prototype)).rejects.toBe(error);
    expect(journal.observations).toEqual([]);
  });
});

describe("what the zarrjs adapter makes of other results", () => {
  it("takes the names of `keys()` as they are, promised or at once", async () => {
    for (const keys of [answers(["b", "/a"]), () => ["b", "/a"]]) {
      const { store } = adapted({ getItem: answers(undefined), keys }, "zarrjs");
      expect(await collect(store.list?.())).toEqual(["b", "/a"]);
    }
  });

  it.each([undefined, new Set(["a"]), "a", ["a"].values()])(
    "refuses %o, which is no array of names",
    async (keys) => {
      const { store } = adapted({ getItem: answers(undefined), keys: answers(keys) }, "zarrjs");
      expect(await breachOf(collect(store.list?.()))).toMatchObject({ args: { expected: "string[]" } });
    },
  );

  it("refuses a name that is no string", async () => {
    const { store } = adapted({ getItem: answers(undefined), keys: answers([5]) }, "zarrjs");
    expect(await breachOf(collect(store.list?.()))).toMatchObject({ args: { received: "number" } });
  });

  it("refuses what is no boolean as an answer of containsItem", async () => {
    const { store } = adapted({ getItem: answers(undefined), containsItem: answers(1) }, "zarrjs");
    expect(await breachOf(store.exists?.("a") ?? Promise.resolve())).toMatchObject({
      args: { call: "containsItem", expected: "boolean", received: "number" },
    });
  });

  it("says nothing of what a write or delete resolves to", async () => {
    const target = { getItem: answers(undefined), setItem: answers(false), deleteItem: answers("gone") };
    const { store } = adapted(target, "zarrjs");
    expect(await store.set?.("a", TestBuffer.fromBytes(bytes))).toBeUndefined();
    expect(await store.delete?.("a")).toBeUndefined();
  });
});

describe("what becomes of the ArrayBuffer that the zarrjs adapter sets", () => {
  const setting = async (setItem: (key: string, item: unknown) => unknown) => {
    const { store, journal } = adapted({ getItem: answers(undefined), setItem }, "zarrjs");
    await store.set?.("a", TestBuffer.fromBytes(bytes));
    return journal.breaches;
  };

  it("is a breach where the store changes it, with the place of the change", async () => {
    const breaches = await setting((_key, item) => {
      if (item instanceof ArrayBuffer) new Uint8Array(item)[2] = 9;
    });
    const args = { call: 'setItem("a")', differsAt: 2, expected: { length: 4 }, received: { length: 4 } };
    expect(breaches).toMatchObject([{ code: "memory.value-changed", args }]);
  });

  it("is a breach where the store takes it away", async () => {
    const breaches = await setting((_key, item) => {
      if (item instanceof ArrayBuffer) structuredClone(item, { transfer: [item] });
    });
    expect(breaches).toMatchObject([{ code: "memory.value-changed", args: { received: { length: 0 } } }]);
  });

  it("is none where the store leaves it alone", async () => {
    expect(await setting(() => true)).toEqual([]);
  });
});
