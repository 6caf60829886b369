import { given, pattern } from "../../src/spec/index.js";
import { boundarySizes } from "../sizes.js";

/** The key under which the value of this size lies: a chunk of an array. */
export function keyOf(size: number): string {
  return `array/c/${size}`;
}

/** One value of each size at which byte ranges break, all different. */
export const valuesOfEverySize = given("values of every size", () =>
  boundarySizes.map((size, salt) => [keyOf(size), pattern(size, salt)] as const),
);

const metadata = (i: number) =>
  new TextEncoder().encode(JSON.stringify({ zarr_format: 3, node_type: "group", attributes: { i } }));

/** Every name of metadata, at the top and below. */
export const documents = given("metadata that is read in parts", () =>
  ["zarr.json", ".zarray", ".zgroup", ".zattrs", ".zmetadata"].flatMap((name, i) => [
    [name, metadata(i)] as const,
    [`parts/of/${name}`, metadata(10 + i)] as const,
  ]),
);
