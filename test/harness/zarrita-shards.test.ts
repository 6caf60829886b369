import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { get, open } from "zarrita";
import { type BufferPrototype, defaultBufferPrototype, testBufferPrototype } from "../../src/buffer/index.js";
import { StoreExpectingTestBuffer } from "../../src/harness/index.js";
import { ContractBreach, zarritaView } from "../../src/spec/index.js";
import { codec } from "./arrays.js";
import { crc32c, makeShard, withChecksum } from "./shard.js";

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Metadata of an array of 2 by 6 bytes with 9 as its fill value. */
const metadata = (chunkShape: number[], codecs: unknown[]) => ({
  zarr_format: 3,
  node_type: "array",
  shape: [2, 6],
  data_type: "uint8",
  chunk_grid: { name: "regular", configuration: { chunk_shape: chunkShape } },
  chunk_key_encoding: { name: "default" },
  codecs,
  fill_value: 9,
  attributes: {},
});

/** A store that expects `TestBuffer`s with these values in it, read with a prototype of one's choice. */
async function read(entries: [string, Uint8Array][], prototype: BufferPrototype = testBufferPrototype) {
  const store = new StoreExpectingTestBuffer(new Map(entries));
  const reads = vi.spyOn(store, "get");
  const array = await open.v3(zarritaView(store, prototype), { kind: "array" });
  const { data } = await get(array);
  return { data: Array.from(data as Uint8Array), reads: reads.mock.calls };
}

const sharding = (codecs: unknown[]) => ({
  name: "sharding_indexed",
  configuration: { chunk_shape: [2, 2], codecs, index_codecs: [codec.little, codec.crc32c] },
});

/** A shard of three inner chunks, the second of which was never written. */
const sharded = (inner: (chunk: Uint8Array) => Uint8Array, codecs: unknown[]): [string, Uint8Array][] => [
  ["zarr.json", json(metadata([2, 6], [sharding(codecs)]))],
  ["c/0/0", makeShard([inner(Uint8Array.of(1, 2, 3, 4)), undefined, inner(Uint8Array.of(5, 6, 7, 8))])],
];

const plain = sharded((chunk) => chunk, [codec.little]);
const rows = [1, 2, 9, 9, 5, 6, 3, 4, 9, 9, 7, 8];

describe("a sharded array through a store that expects TestBuffers", () => {
  it("is read by the suffix that holds the index, and the ranges that it names", async () => {
    const { data, reads } = await read(plain);
    expect(data).toEqual(rows);
    const requests = reads.map(([key, , request]) => [key, request]);
    expect(requests).toEqual([
      ["zarr.json", undefined],
      ["c/0/0", { suffix: 52 }],
      ["c/0/0", { start: 0, end: 4 }],
      ["c/0/0", { start: 4, end: 8 }],
    ]);
    expect(reads.every(([, prototype]) => prototype === testBufferPrototype)).toBe(true);
  });

  it("is read where its inner chunks are compressed", async () => {
    const { data } = await read(sharded((chunk) => gzipSync(chunk), [codec.little, codec.gzip]));
    expect(data).toEqual(rows);
  });

  it("is filled in where a shard is missing", async () => {
    const { data } = await read(plain.slice(0, 1));
    expect(data).toEqual(Array(12).fill(9));
  });

  it("cannot be read by a bridge that asks for default buffers", async () => {
    await expect(read(plain, defaultBufferPrototype())).rejects.toBeInstanceOf(ContractBreach);
  });
});

describe("an array that others wrote, through a store that expects TestBuffers", () => {
  const value = Uint8Array.from(rows);

  it.each([
    { name: "gzip", codecs: [codec.little, codec.gzip], bytes: gzipSync(value) },
    { name: "crc32c", codecs: [codec.little, codec.crc32c], bytes: withChecksum(value) },
    {
      name: "crc32c and gzip",
      codecs: [codec.little, codec.crc32c, codec.gzip],
      bytes: gzipSync(withChecksum(value)),
    },
  ])("is read with the codec $name", async ({ codecs, bytes }) => {
    const { data } = await read([
      ["zarr.json", json(metadata([2, 6], codecs))],
      ["c/0/0", bytes],
    ]);
    expect(data).toEqual(rows);
  });

  it("has the checksum of RFC 3720", () => {
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
    expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
  });
});
