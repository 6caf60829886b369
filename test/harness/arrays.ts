import { type CodecMetadata, create, type DataType, type Mutable } from "zarrita";

/** An array of 3 by 4 in chunks of 2 by 2, so that the last row of chunks is half outside of it. */
export const shape = [3, 4];

/** Creates an array in zarrita's way, filled with zeros. */
export function createArray<S extends Mutable, D extends DataType>(
  store: S,
  dtype: D,
  codecs: readonly CodecMetadata[] = [],
) {
  // The fill value of 64-bit integers would be a bigint, which zarrita cannot put into JSON.
  const fillValue = (dtype === "bool" ? false : 0) as never;
  return create<S, D>(store, { shape, chunkShape: [2, 2], dtype, codecs: [...codecs], fillValue });
}

const twelve = Array.from({ length: 12 }, (_, i) => i);

/** The number types of the v3 core specification that Node has a typed array for, with values at the limits. */
export const numbers = [
  { dtype: "int8", data: Int8Array.from(twelve, (i) => (i % 2 ? i : -128 + i)) },
  { dtype: "int16", data: Int16Array.from(twelve, (i) => (i % 2 ? i : -32_768 + i)) },
  { dtype: "int32", data: Int32Array.from(twelve, (i) => (i % 2 ? i : -(2 ** 31) + i)) },
  { dtype: "int64", data: BigInt64Array.from(twelve, (i) => BigInt(i) - 2n ** 63n * BigInt((i + 1) % 2)) },
  { dtype: "uint8", data: Uint8Array.from(twelve, (i) => 255 - i) },
  { dtype: "uint16", data: Uint16Array.from(twelve, (i) => 65_535 - i) },
  { dtype: "uint32", data: Uint32Array.from(twelve, (i) => 2 ** 32 - 1 - i) },
  { dtype: "uint64", data: BigUint64Array.from(twelve, (i) => 2n ** 64n - 1n - BigInt(i)) },
  { dtype: "float32", data: Float32Array.from(twelve, (i) => (i === 3 ? Number.NaN : i / 3)) },
  { dtype: "float64", data: Float64Array.from(twelve, (i) => (i === 3 ? Number.NEGATIVE_INFINITY : -i / 7)) },
] as const;

/** Codecs as array metadata has them. */
export const codec = {
  little: { name: "bytes", configuration: { endian: "little" } },
  big: { name: "bytes", configuration: { endian: "big" } },
  transpose: { name: "transpose", configuration: { order: [1, 0] } },
  zstd: { name: "zstd", configuration: { level: 3 } },
  blosc: {
    name: "blosc",
    configuration: { cname: "lz4", clevel: 5, shuffle: "shuffle", typesize: 2, blocksize: 0 },
  },
  gzip: { name: "gzip", configuration: { level: 5 } },
  crc32c: { name: "crc32c", configuration: {} },
} as const;
