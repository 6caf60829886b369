import type { Requirement } from "../../src/spec/index.js";
import { type RecordedArray, reading, recordedNodes } from "./recorded.js";
import { zarrCodec, zarrV2 } from "./sources.js";

const common = { level: "must", since: "1.0.0", needs: ["get"] } as const;

const fOrder: readonly RecordedArray[] = [
  { path: "f-order/plane", shape: [3, 5], dtype: "int16" },
  { path: "f-order/cube", shape: [2, 3, 4], dtype: "uint8" },
];

const transposed: readonly RecordedArray[] = [
  { path: "transpose/plane", shape: [3, 5], dtype: "int16" },
  { path: "transpose/cube", shape: [2, 3, 4], dtype: "uint8" },
];

/** In which order elements and their bytes lie in a chunk. */
export const layout: readonly Requirement[] = [
  {
    ...common,
    id: "arrays.f-order",
    title: "A Zarr v2 array in F order has the elements that were written, in their places.",
    why: "Its chunks hold columns: bytes that are shifted or swapped turn up in other rows, far from where they were.",
    example: 'zarrita.get("f-order/plane"), with `"order": "F"` → the 15 numbers in their places',
    sources: [zarrV2("Metadata")],
    given: recordedNodes("f-order"),
    run: reading(fOrder),
  },
  {
    ...common,
    id: "arrays.transpose",
    title: "A Zarr v3 array with the codec `transpose` has the elements that were written, in their places.",
    why: "Its chunks hold another axis first: bytes that are shifted or swapped turn up far from where they were.",
    example: 'zarrita.get("transpose/cube"), with the order 2, 0, 1 → the 24 numbers in their places',
    sources: [zarrCodec("transpose", "Format and algorithm")],
    given: recordedNodes("transpose"),
    run: reading(transposed),
  },
  {
    ...common,
    id: "arrays.big-endian",
    title: "An array of big-endian numbers has the elements that were written.",
    why: "The codec `bytes` swaps them as it decodes: a store that swaps, pads or decodes on its own does harm twice.",
    example: 'zarrita.get("json/big-endian") of 12 numbers → the 12 numbers',
    sources: [zarrCodec("bytes", "Format and algorithm")],
    given: recordedNodes("json/big-endian"),
    run: reading([{ path: "json/big-endian", shape: [12], dtype: "int32" }]),
  },
];
