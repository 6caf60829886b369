import { type Requirement, zarrSpec } from "../../src/spec/index.js";
import { type RecordedArray, reading, recordedNodes } from "./recorded.js";
import { zarrV2 } from "./sources.js";

const common = { level: "must", since: "1.0.0", needs: ["get"] } as const;

const v3: readonly RecordedArray[] = [
  { path: "chunks/plane", shape: [3, 5], dtype: "int16" },
  { path: "chunks/line", shape: [5], dtype: "int64" },
  { path: "chunks/cube", shape: [2, 3, 2], dtype: "float32" },
];

const v2: readonly RecordedArray[] = [
  { path: "chunks-v2/dots", shape: [3, 5], dtype: "int32" },
  { path: "chunks-v2/slashes", shape: [3, 5], dtype: "float64" },
];

const filled: readonly RecordedArray[] = [
  { path: "fill/some", shape: [4, 4], dtype: "uint8", fill: 42, written: ([y = 0, x = 0]) => y > 1 && x < 2 },
  { path: "fill/none", shape: [3], dtype: "float32", fill: Number.NaN, written: () => false },
  { path: "fill/v2", shape: [3, 2], dtype: "int32", fill: -7, written: ([y = 0]) => y < 2 },
];

const scalars: readonly RecordedArray[] = [
  { path: "json/scalar/v3", shape: [], dtype: "int32" },
  { path: "json/scalar/v2", shape: [], dtype: "int32" },
];

/** Arrays in chunks, in both versions of the format. */
export const chunks: readonly Requirement[] = [
  {
    ...common,
    id: "arrays.v3-chunks",
    title:
      "A Zarr v3 array of several chunks, some of which jut out of it, has the elements that were written.",
    why: "This is what stores are for: metadata under `zarr.json`, chunks under `c/0/0`, each answered as it was set.",
    example: 'zarrita.get("chunks/plane") of 3 by 5 numbers in four chunks → the 15 numbers',
    sources: [zarrSpec("Storage, operations", "storage")],
    given: recordedNodes("chunks"),
    run: reading(v3),
  },
  {
    ...common,
    id: "arrays.v2-chunks",
    title: "A Zarr v2 array has the elements that were written, with chunk keys `0.0` as well as `0/0`.",
    why: "Most of the data there is has `.zarray` and `0.0` for keys; a store that hides names with dots shows none of it.",
    example: 'zarrita.get("chunks-v2/dots") of 3 by 5 numbers in four chunks → the 15 numbers',
    sources: [zarrV2("Chunks")],
    given: recordedNodes("chunks-v2"),
    run: reading(v2),
  },
  {
    ...common,
    id: "arrays.fill-value",
    title: "A chunk that was never written has the array's fill value, and is no error.",
    why: "Sparse arrays lack most of their chunks: each of them is a key that must be missing, neither empty nor refused.",
    example: 'zarrita.get("fill/some"), where one of four chunks is there → 42 in the others',
    sources: [zarrSpec("Array metadata, fill_value", "array-metadata-fill-value"), zarrV2("Chunks")],
    given: recordedNodes("fill"),
    run: reading(filled),
  },
  {
    ...common,
    id: "arrays.scalar",
    title: "An array of no dimensions has its one element, under the key `c`, or `0` in version 2.",
    why: "Scalars and coordinates are kept this way; a chunk key without a slash or a dot is one all the same.",
    example: 'zarrita.get("json/scalar/v3"), whose chunk is `json/scalar/v3/c` → the number',
    sources: [
      zarrSpec("Array metadata, chunk_key_encoding", "array-metadata-chunk-key-encoding"),
      zarrV2("Chunks"),
    ],
    given: recordedNodes("json/scalar"),
    run: reading(scalars),
  },
];
