import type { Requirement } from "../../src/spec/index.js";
import { type RecordedArray, reading, recordedNodes } from "./recorded.js";
import { zarrCodec, zstd } from "./sources.js";

const common = { level: "must", since: "1.0.0", needs: ["get"] } as const;

/** The elements repeat themselves, so that there is something to compress. */
const inBoth = (codec: string): readonly RecordedArray[] =>
  [`${codec}/v3`, `${codec}/v2`].map((path) => ({ path, shape: [120], dtype: "int32", period: 7 }));

/** Arrays whose chunks are compressed or have a checksum. */
export const codecs: readonly Requirement[] = [
  {
    ...common,
    id: "arrays.gzip",
    title: "An array of gzip chunks has the elements that were written.",
    why: "A store that takes gzip for its own business, and unpacks it as HTTP would, hands out what no reader decodes.",
    example: 'zarrita.get("gzip/v3") of 120 numbers → the 120 numbers',
    sources: [zarrCodec("gzip", "Format and algorithm")],
    given: recordedNodes("gzip"),
    run: reading(inBoth("gzip")),
  },
  {
    ...common,
    id: "arrays.zstd",
    title: "An array of zstd chunks has the elements that were written.",
    why: "zstd is what zarr-python writes unless told otherwise; one byte that differs spoils the whole chunk.",
    example: 'zarrita.get("zstd/v3") of 120 numbers → the 120 numbers',
    sources: [zstd],
    given: recordedNodes("zstd"),
    run: reading(inBoth("zstd")),
  },
  {
    ...common,
    id: "arrays.blosc",
    title: "An array of blosc chunks has the elements that were written.",
    why: "Most data of version 2 is blosc, whose header holds lengths: a chunk that was cut or padded does not decode.",
    example: 'zarrita.get("blosc/v2") of 120 numbers → the 120 numbers',
    sources: [zarrCodec("blosc", "Format and algorithm")],
    given: recordedNodes("blosc"),
    run: reading(inBoth("blosc")),
  },
  {
    ...common,
    id: "arrays.crc32c",
    title: "An array whose chunks end in a checksum has the elements that were written.",
    why: "The last four bytes of a chunk belong to it: cut off or followed by others, they are taken for data or for the sum.",
    example: 'zarrita.get("crc32c/v3") of 120 numbers → the 120 numbers',
    sources: [zarrCodec("crc32c", "Format and algorithm")],
    given: recordedNodes("crc32c"),
    run: reading([{ path: "crc32c/v3", shape: [120], dtype: "int32", period: 7 }]),
  },
];
