import { type Requirement, randomFrom, type Scenario, zarrSpec } from "../../src/spec/index.js";
import { arrayOf } from "./elements.js";
import { bytes, json } from "./metadata.js";
import { randomArray, randomRegion, randomValue } from "./random-array.js";
import { zarrita, zarrV2 } from "./sources.js";
import {
  createArray,
  overwrite,
  type Region,
  verifyWritten,
  type WrittenArray,
  writeRegion,
} from "./written-array.js";

const common = { level: "must", since: "1.0.0", needs: ["set"] } as const;

const v3: readonly WrittenArray[] = [
  { path: "written/plane", shape: [3, 5], chunkShape: [2, 3], dtype: "int16" },
  {
    path: "written/cube",
    shape: [2, 3, 2],
    chunkShape: [2, 2, 1],
    dtype: "float64",
    codecs: [{ name: "transpose", configuration: { order: [1, 0, 2] } }, bytes.big],
  },
];

const document = { zarr_format: 2, shape: [3, 5], chunks: [2, 3], dtype: "<i4", fill_value: 0, order: "C" };

const v2: WrittenArray = {
  path: "written/v2",
  shape: [3, 5],
  chunkShape: [2, 3],
  dtype: "int32",
  v2: ["written/v2/.zarray", json({ ...document, filters: null, compressor: null })],
};

/** Writes whole arrays, and reads each anew. */
const writing =
  (...arrays: readonly WrittenArray[]) =>
  async (scenario: Scenario) => {
    for (const array of arrays) {
      await createArray(scenario, array);
      await writeRegion(scenario, array, wholeOf(array), arrayOf(array));
      await verifyWritten(scenario, array, arrayOf(array));
    }
  };

function wholeOf({ shape }: WrittenArray): Region {
  return shape.map((length) => [0, length] as const);
}

const patched: WrittenArray = {
  path: "patched",
  shape: [5, 6],
  chunkShape: [3, 4],
  dtype: "int32",
  fill: -1,
};

const area = (top: number, bottom: number, left: number, right: number): Region => [
  [top, bottom],
  [left, right],
];

/** Each covers some chunks in part, and the second a chunk that nobody has written. */
const patches: readonly (readonly [Region, number])[] = [
  [area(0, 2, 1, 3), 1000],
  [area(2, 4, 2, 6), 2000],
  [area(1, 3, 0, 5), 3000],
];

/** How many parts of a random array are overwritten. */
const writes = 6;

/** Arrays that zarrita writes through the store. */
export const written: readonly Requirement[] = [
  {
    ...common,
    id: "arrays.write-v3",
    title: "A Zarr v3 array that was written through the store has the same elements when it is opened anew.",
    why: "This is what stores are for: what one program computed, another reads.",
    example: 'zarrita.set("written/plane", null, 15 numbers), then zarrita.get → the 15 numbers',
    sources: [zarrSpec("Storage, operations", "storage"), zarrita("set")],
    run: writing(...v3),
  },
  {
    ...common,
    id: "arrays.write-v2",
    title: "A Zarr v2 array that was written through the store has the same elements when it is opened anew.",
    why: "Programs that must be read by older ones write `.zarray` and `0.0`, which some stores hide or refuse.",
    example: 'zarrita.set("written/v2", null, 15 numbers), then zarrita.get → the 15 numbers',
    sources: [zarrV2("Storing a single array"), zarrita("set")],
    run: writing(v2),
  },
  {
    ...common,
    id: "arrays.partial-write",
    title: "A write to a part of a chunk leaves the rest of the chunk, and all other chunks, as they were.",
    why: "It is read, changed and set: a stale read, or one that shares memory with what is set, undoes other writes.",
    example: 'zarrita.set("patched", [0 to 2, 1 to 3], 1000) → 1000 there, and what was elsewhere',
    sources: [zarrita("set")],
    run: async (scenario) => {
      const elements = arrayOf({ ...patched, written: () => false });
      await createArray(scenario, patched);
      for (const [region, value] of patches) {
        await writeRegion(scenario, patched, region, value);
        overwrite(elements, region, value);
        await verifyWritten(scenario, patched, elements);
      }
    },
  },
  {
    ...common,
    id: "arrays.random-writes",
    title: "After random writes to parts of a random array it has the elements that memory would have.",
    why: "Types, orders, shapes and chunks meet in ways that nobody would have thought of.",
    example: "six writes to parts of an array of up to three dimensions → the elements of a typed array",
    sources: [zarrita("set")],
    run: async (scenario) => {
      const random = randomFrom(scenario.settings.seed);
      const array = randomArray(random, "random");
      const elements = arrayOf({ ...array, written: () => false });
      await createArray(scenario, array);
      for (let i = 0; i < writes; i++) {
        const region = randomRegion(random, array.shape);
        const value = randomValue(random, region, array);
        await writeRegion(scenario, array, region, value);
        overwrite(elements, region, value);
      }
      await verifyWritten(scenario, array, elements);
    },
  },
];
