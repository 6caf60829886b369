import type { NDArray } from "../../src/buffer/index.js";
import type { Random } from "../../src/spec/index.js";
import { arrayOf } from "./elements.js";
import { bytes } from "./metadata.js";
import type { Region, WrittenArray } from "./written-array.js";

/** An array of one to three dimensions, as chance has it. */
export function randomArray(random: Random, path: string): WrittenArray {
  const shape = Array.from({ length: 1 + random.below(3) }, () => 2 + random.below(6));
  const turned = { name: "transpose", configuration: { order: shape.map((_, axis) => axis).reverse() } };
  const order = random.pick<object>([bytes.little, bytes.big]);
  return {
    path,
    shape,
    chunkShape: shape.map((length) => Math.min(length, 2 + random.below(3))),
    dtype: random.pick(["uint8", "int16", "int32", "float64"]),
    fill: random.below(100),
    codecs: random.below(2) === 0 ? [order] : [turned, order],
  };
}

/** A part of an array that holds one element at least. */
export function randomRegion(random: Random, shape: readonly number[]): Region {
  return shape.map((length) => {
    const from = random.below(length);
    return [from, from + 1 + random.below(length - from)] as const;
  });
}

/** What to write over a part: one number, or an array of other elements. */
export function randomValue(random: Random, region: Region, { dtype }: WrittenArray): NDArray | number {
  if (random.below(2) === 0) return random.below(100);
  return arrayOf({ shape: region.map(([from, to]) => to - from), dtype });
}
