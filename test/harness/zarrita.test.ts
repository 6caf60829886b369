import { describe, expect, it } from "vitest";
import { type CreateOptions, create, type DataType, get, open, set, slice } from "zarrita";
import { defaultBufferPrototype, testBufferPrototype } from "../../src/buffer/index.js";
import { StoreExpectingTestBuffer, zarritaView } from "../../src/harness/index.js";
import { ContractBreach } from "../../src/spec/index.js";
import { arrayOptions, codecs, numbers } from "./arrays.js";

/** A store that expects `TestBuffer`s, as zarrita sees it when every prototype is passed on. */
function expecting(entries = new Map<string, Uint8Array>()) {
  const store = new StoreExpectingTestBuffer(entries);
  return { entries, store, view: zarritaView(store, testBufferPrototype) };
}

/** Creates an array, writes all of it and reads it back by another handle. */
async function throughStore(options: CreateOptions<DataType>, data: ArrayLike<unknown>) {
  const { entries, view } = expecting();
  const array = await create(view, options);
  await set(array, null, { data, shape: options.shape, stride: [4, 1] } as never);
  const read = await get(await open.v3(view, { kind: "array" }));
  return { entries, read };
}

describe("an array of zarrita through a store that expects TestBuffers", () => {
  it.each(numbers)("keeps its $dtype values", async ({ dtype, data }) => {
    const { entries, read } = await throughStore(arrayOptions({ dtype }), data);
    expect(read.data).toEqual(data);
    expect([...entries.keys()].sort()).toEqual(["c/0/0", "c/0/1", "c/1/0", "c/1/1", "zarr.json"]);
  });

  it("keeps its bool values", async () => {
    const { view } = expecting();
    const array = await create(view, arrayOptions({ dtype: "bool", fillValue: false }));
    await set(array, [0, null], true);
    const { data } = await get(array);
    expect(Array.from(data)).toEqual([true, true, true, true, ...Array(8).fill(false)]);
  });

  it.each(codecs)("survives $name", async ({ codecs, dtype }) => {
    const data = Int16Array.from({ length: 12 }, (_, i) => i * 257);
    const { read } = await throughStore(arrayOptions({ dtype, codecs }), data);
    expect(read.shape).toEqual([3, 4]);
    const [outer = 0, inner = 0] = read.stride;
    const inOrder = Array.from(data, (_, i) => read.data.at(Math.floor(i / 4) * outer + (i % 4) * inner));
    expect(inOrder).toEqual(Array.from(data));
  });

  it("takes a write to a part of a chunk, which reads the chunk first", async () => {
    const { view } = expecting();
    const array = await create(view, arrayOptions({ dtype: "uint8" }));
    await set(array, [slice(0, 2), slice(0, 2)], 7);
    await set(array, [0, 1], 9);
    expect(Array.from((await get(array, [slice(0, 2), slice(0, 2)])).data)).toEqual([7, 9, 7, 7]);
  });

  it("fills in for chunks that were never written", async () => {
    const { view } = expecting();
    const array = await create(view, arrayOptions({ dtype: "uint8", fillValue: 5 }));
    expect(Array.from((await get(array)).data)).toEqual(Array(12).fill(5));
  });
});

describe("a bridge that makes default buffers", () => {
  const careless = (store: StoreExpectingTestBuffer) => zarritaView(store, defaultBufferPrototype());

  it("can create an array, since its metadata may be of any buffer", async () => {
    const { entries, store } = expecting();
    await create(careless(store), arrayOptions({ dtype: "uint8" }));
    expect([...entries.keys()]).toEqual(["zarr.json"]);
  });

  it("is refused when it writes a chunk", async () => {
    const { entries, store } = expecting();
    const array = await create(careless(store), arrayOptions({ dtype: "uint8" }));
    await expect(set(array, null, 7)).rejects.toMatchObject({
      constructor: ContractBreach,
      failure: { code: "result.type", args: { expected: "TestBuffer", received: "Buffer" } },
    });
    expect([...entries.keys()]).toEqual(["zarr.json"]);
  });

  it("is refused when it reads a chunk", async () => {
    const { store, view } = expecting();
    await set(await create(view, arrayOptions({ dtype: "uint8" })), null, 7);
    const array = await open.v3(careless(store), { kind: "array" });
    await expect(get(array)).rejects.toBeInstanceOf(ContractBreach);
  });
});

describe("a read-only store that expects TestBuffers", () => {
  it("serves an array that is there", async () => {
    const { entries, view } = expecting();
    await set(await create(view, arrayOptions({ dtype: "uint8" })), null, 7);
    const readOnly = new StoreExpectingTestBuffer(entries, { readOnly: true });
    const array = await open.v3(zarritaView(readOnly, testBufferPrototype), { kind: "array" });
    expect(Array.from((await get(array)).data)).toEqual(Array(12).fill(7));
  });

  it("refuses to have an array created or written", async () => {
    const { entries, view } = expecting();
    const options = arrayOptions({ dtype: "uint8" });
    await create(view, options);
    const before = new Map(entries);
    const readOnly = zarritaView(
      new StoreExpectingTestBuffer(entries, { readOnly: true }),
      testBufferPrototype,
    );
    await expect(create(readOnly, options)).rejects.toMatchObject({ code: "read-only" });
    const array = await open.v3(readOnly, { kind: "array" });
    await expect(set(array, null, 7)).rejects.toMatchObject({ code: "read-only" });
    expect(entries).toEqual(before);
  });
});
