import type { DataTypeName, NDArray, Scalar } from "../../src/buffer/index.js";
import { mustSucceed, put, type Scenario, verifyArray, zarritaView } from "../../src/spec/index.js";
import { type ArrayMetadata, arrayMetadata } from "./metadata.js";

/** The types of the arrays that are written here. */
export type WrittenType = Extract<DataTypeName, "uint8" | "int16" | "int32" | "float64">;

/** An array that a scenario writes. */
export interface WrittenArray extends ArrayMetadata {
  path: string;
  dtype: WrittenType;
  /** The metadata document, where it is of version 2: its key and its value. */
  v2?: readonly [key: string, value: Uint8Array];
}

/** The part of an array to write: along each axis from `from` up to, not including, `to`. */
export type Region = readonly (readonly [from: number, to: number])[];

/** Puts an array without chunks into the store: its metadata. */
export async function createArray(scenario: Scenario, array: WrittenArray): Promise<void> {
  const [key, value] = array.v2 ?? [`${array.path}/zarr.json`, arrayMetadata(array)];
  await put(scenario, key, value);
}

/**
 * Writes elements over a part of an array with zarrita: chunks that are covered in part are read first.
 * Where that fails there is nothing further to try: the scenario ends.
 */
export async function writeRegion(
  scenario: Scenario,
  { path, v2 }: WrittenArray,
  region: Region,
  value: NDArray | number,
): Promise<void> {
  const { open, root, set, slice } = await import("./zarrita.js");
  await mustSucceed(scenario, `zarrita.set("${path}")`, async () => {
    const place = root(zarritaView(scenario.store, scenario.prototype)).resolve(path);
    const array = v2
      ? await open.v2(place, { kind: "array", attrs: false })
      : await open.v3(place, { kind: "array" });
    const selection = region.map(([from, to]) => slice(from, to));
    await set(array, selection, typeof value === "number" ? value : chunkOf(value.copy()));
  });
}

/** Reads an array anew and holds it against what it must be by now. */
export async function verifyWritten(
  scenario: Scenario,
  { path, v2 }: WrittenArray,
  expected: NDArray,
): Promise<void> {
  const { readArray } = await import("./zarrita.js");
  await verifyArray(scenario, { array: path, expected }, (store) =>
    readArray(store, scenario.prototype, path, { format: v2 ? 2 : 3 }),
  );
}

function chunkOf({ data, shape, strides }: NDArray) {
  if (!isWritten(data)) throw new TypeError("an array of another type than are written here");
  return { data, shape: [...shape], stride: [...strides] };
}

type WrittenData =
  | Uint8Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

function isWritten(data: unknown): data is WrittenData {
  return [Uint8Array, Int16Array, Int32Array, Float64Array].some((type) => data instanceof type);
}

/** Overwrites one part of an array in memory. */
export function overwrite(array: NDArray, region: Region, value: NDArray | Scalar): void {
  array.set(
    region.map(([start, stop]) => ({ start, stop })),
    value,
  );
}
