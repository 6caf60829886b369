/** What `zarr.json` says of an array of ours. */
export interface ArrayMetadata {
  shape: readonly number[];
  chunkShape: readonly number[];
  dtype: string;
  fill?: number;
  /** The codecs; `bytes`, little endian, by default. */
  codecs?: readonly object[];
}

/** The codec `bytes`, in both orders. */
export const bytes = {
  little: { name: "bytes", configuration: { endian: "little" } },
  big: { name: "bytes", configuration: { endian: "big" } },
} as const;

/** The bytes of a JSON document. */
export function json(document: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document));
}

/** The metadata of an array of Zarr v3. */
export function arrayMetadata({
  shape,
  chunkShape,
  dtype,
  fill = 0,
  codecs = [bytes.little],
}: ArrayMetadata): Uint8Array {
  return json({
    zarr_format: 3,
    node_type: "array",
    shape,
    data_type: dtype,
    chunk_grid: { name: "regular", configuration: { chunk_shape: chunkShape } },
    chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
    codecs,
    fill_value: fill,
    attributes: {},
  });
}

/** The codec of shards whose inner chunks are not compressed, with the index at the end. */
export function sharding(innerShape: readonly number[]): object {
  const configuration = {
    chunk_shape: innerShape,
    codecs: [bytes.little],
    index_codecs: [bytes.little],
    index_location: "end",
  };
  return { name: "sharding_indexed", configuration };
}
