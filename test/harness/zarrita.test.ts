import { describe, expect, it } from "vitest";
import { get, open, set, slice } from "zarrita";
import { defaultBufferPrototype, testBufferPrototype } from "../../src/buffer/index.js";
import { StoreExpectingTestBuffer } from "../../src/harness/index.js";
import { ContractBreach, zarritaView } from "../../src/spec/index.js";
import { codec, createArray, numbers, shape } from "./arrays.js";

/** A store that expects `TestBuffer`s, and zarrita's view of it where every prototype is passed on. */
function expecting(entries = new Map<string, Uint8Array>(), options = {}) {
  const store = new StoreExpectingTestBuffer(entries, options);
  return { entries, store, view: zarritaView(store, testBufferPrototype) };
}

const openArray = (view: ReturnType<typeof zarritaView>) => open.v3(view, { kind: "array" });
const corner = [slice(0, 2), slice(0, 2)];
const { little, big, transpose, zstd, blosc } = codec;

describe("an array of zarrita through a store that expects TestBuffers", () => {
  it.each(numbers)("keeps its $dtype values", async ({ dtype, data }) => {
    const { entries, view } = expecting();
    const array = await createArray(view, dtype);
    await set(array, null, { data, shape, stride: [4, 1] });
    expect((await get(await openArray(view))).data).toEqual(data);
    expect([...entries.keys()].sort()).toEqual(["c/0/0", "c/0/1", "c/1/0", "c/1/1", "zarr.json"]);
  });

  it("keeps its bool values", async () => {
    const { view } = expecting();
    await set(await createArray(view, "bool"), [0, null], true);
    const { data } = await get(await openArray(view));
    expect(Array.from(data as Iterable<boolean>)).toEqual([...Array(4).fill(true), ...Array(8).fill(false)]);
  });

  it.each([
    { name: "bytes, big endian", codecs: [big] },
    { name: "transpose and bytes", codecs: [transpose, little] },
    { name: "zstd", codecs: [little, zstd] },
    { name: "blosc", codecs: [little, blosc] },
    { name: "transpose, bytes, zstd and blosc", codecs: [transpose, big, zstd, blosc] },
  ])("survives the codecs $name", async ({ codecs }) => {
    const { view } = expecting();
    const data = Int16Array.from({ length: 12 }, (_, i) => i * 257);
    await set(await createArray(view, "int16", codecs), null, { data, shape, stride: [4, 1] });
    const array = await openArray(view);
    const rows = await Promise.all([0, 1, 2].map((row) => get(array, [row, null])));
    expect(rows.flatMap((row) => Array.from(row.data as Int16Array))).toEqual(Array.from(data));
  });

  it("takes a write to a part of a chunk, which reads the chunk first", async () => {
    const { view } = expecting();
    const array = await createArray(view, "uint8");
    await set(array, corner, 7);
    await set(array, [0, 1], 9);
    expect(Array.from((await get(array, corner)).data)).toEqual([7, 9, 7, 7]);
  });

  it("fills in for chunks that were never written", async () => {
    const { view } = expecting();
    expect(Array.from((await get(await createArray(view, "uint8"))).data)).toEqual(Array(12).fill(0));
  });
});

describe("a bridge that makes default buffers", () => {
  const careless = (store: StoreExpectingTestBuffer) => zarritaView(store, defaultBufferPrototype());

  it("can create an array, since its metadata may be of any buffer", async () => {
    const { entries, store } = expecting();
    await createArray(careless(store), "uint8");
    expect([...entries.keys()]).toEqual(["zarr.json"]);
  });

  it("is refused when it writes a chunk", async () => {
    const { entries, store } = expecting();
    const array = await createArray(careless(store), "uint8");
    const refused = await set(array, corner, 7).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ContractBreach);
    const args = { call: 'set("c/0/0")', expected: "TestBuffer", received: "Buffer" };
    expect(refused).toHaveProperty("failure", { code: "result.type", args });
    expect([...entries.keys()]).toEqual(["zarr.json"]);
  });

  it("is refused when it reads a chunk", async () => {
    const { store, view } = expecting();
    await set(await createArray(view, "uint8"), null, 7);
    const refused = await get(await openArray(careless(store))).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ContractBreach);
    expect(refused).toHaveProperty("failure.args.received", "Buffer");
  });
});

describe("a read-only store that expects TestBuffers", () => {
  it("serves an array that is there", async () => {
    const { entries, view } = expecting();
    await set(await createArray(view, "uint8"), null, 7);
    const array = await openArray(expecting(entries, { readOnly: true }).view);
    expect(Array.from((await get(array)).data)).toEqual(Array(12).fill(7));
  });

  it("refuses to have an array created or written, and stays as it was", async () => {
    const { entries, view } = expecting();
    await createArray(view, "uint8");
    const before = new Map(entries);
    const readOnly = expecting(entries, { readOnly: true }).view;
    await expect(createArray(readOnly, "uint16")).rejects.toHaveProperty("code", "read-only");
    await expect(set(await openArray(readOnly), corner, 7)).rejects.toHaveProperty("code", "read-only");
    expect(entries).toEqual(before);
  });
});
