import { describe, expect, it } from "vitest";
import { TestBuffer } from "../../src/buffer/index.js";
import { adapted, answers, collect, options, prototype } from "./adapted.js";

const full = {
  getItem: answers(new ArrayBuffer(1)),
  setItem: answers(true),
  containsItem: answers(true),
  deleteItem: answers(true),
  keys: answers([]),
};
const text = (value: string) => TestBuffer.fromBytes(new TextEncoder().encode(value));

async function itemSetFor(key: string, value: TestBuffer): Promise<unknown> {
  const { store, journal } = adapted(full, "zarrjs");
  await store.set?.(key, value);
  expect(journal.calls.map(({ method, args }) => [method, args[0], args.length])).toEqual([
    ["setItem", key, 2],
  ]);
  return journal.calls[0]?.args[1];
}

/** The bytes of an ArrayBuffer, which matchers do not look into. */
function bytesIn(item: unknown): Uint8Array | undefined {
  return item instanceof ArrayBuffer ? new Uint8Array(item) : undefined;
}

describe("the zarrjs adapter", () => {
  it("asks, deletes and lists by the key as it is", async () => {
    const { store, calls } = adapted(full, "zarrjs");
    await store.get("a/0.0", prototype);
    await store.get("a/0.0", prototype, undefined, options);
    await store.exists?.("a/0.0");
    await store.delete?.("a/0.0");
    await collect(store.list?.());
    expect(calls()).toEqual([
      ["getItem", "a/0.0"],
      ["getItem", "a/0.0", options],
      ["containsItem", "a/0.0"],
      ["deleteItem", "a/0.0"],
      ["keys"],
    ]);
  });

  it("slices for no store: a byte range is asked for as the whole value", async () => {
    const { store, calls } = adapted({ ...full, getItem: answers(new ArrayBuffer(9)) }, "zarrjs");
    expect((await store.get("a", prototype, { suffix: 1 }))?.length).toBe(9);
    expect(calls()).toEqual([["getItem", "a"]]);
  });

  it("sets a chunk as an ArrayBuffer of just its bytes, without the memory around them", async () => {
    const item = await itemSetFor("a/0.0", TestBuffer.fromBytes(Uint8Array.of(1, 2, 3)));
    expect(bytesIn(item)).toEqual(Uint8Array.of(1, 2, 3));
  });

  it("sets an empty chunk as an ArrayBuffer of no bytes", async () => {
    expect(bytesIn(await itemSetFor("a/0.0", TestBuffer.createZeroLength()))).toEqual(new Uint8Array());
  });

  it.each([".zarray", ".zgroup", ".zattrs", ".zmetadata", "a/.zarray", "a/b/.zattrs"])(
    "sets the metadata `%s` as a string",
    async (key) => {
      expect(await itemSetFor(key, text('{"ä": 1}'))).toBe('{"ä": 1}');
    },
  );

  it("keeps a byte order mark of metadata", async () => {
    expect(await itemSetFor(".zattrs", text("\uFEFF{}"))).toBe("\uFEFF{}");
  });

  it.each(["zarr.json", ".zarray/0", "x.zarray", ".zarrays"])(
    "sets `%s`, which is no metadata to zarr.js, as an ArrayBuffer",
    async (key) => {
      expect(bytesIn(await itemSetFor(key, text("{}")))).toEqual(Uint8Array.of(0x7b, 0x7d));
    },
  );

  it("refuses metadata that is no UTF-8, and asks nothing of the store", async () => {
    const { store, calls } = adapted(full, "zarrjs");
    const value = TestBuffer.fromBytes(Uint8Array.of(0xff));
    await expect(store.set?.(".zattrs", value)).rejects.toThrow(TypeError);
    expect(calls()).toEqual([]);
  });

  it("has only what the store has", () => {
    expect(Object.keys(adapted({ getItem: full.getItem }, "zarrjs").store)).toEqual(["get"]);
    expect(Object.keys(adapted(full, "zarrjs").store).sort()).toEqual([
      "delete",
      "exists",
      "get",
      "list",
      "set",
    ]);
  });
});
