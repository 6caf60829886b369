import { type DataTypeName, NDArray, type Scalar } from "../../src/buffer/index.js";

/** What the elements of an array are, whoever writes them. */
export interface Elements {
  readonly shape: readonly number[];
  readonly dtype: DataTypeName;
  /** What an element is that nobody has written. */
  readonly fill?: Scalar;
  /** Whether the element at an index was written; all are, unless this says otherwise. */
  readonly written?: (index: readonly number[]) => boolean;
  /** After how many elements they repeat themselves, so that they compress; never by default. */
  readonly period?: number;
}

/**
 * Element number `k` of an array, counted in C order: `k + 1` times a large odd number, cut to the width of
 * the type, which is a float, `int64`, or an integer of up to 32 bits. No two neighbours are alike, and `k`
 * is 255 or more before one is zero.
 */
export function elementAt(dtype: DataTypeName, k: number): Scalar {
  if (dtype === "int64") return BigInt.asIntN(64, BigInt(k + 1) * 0x9e3779b97f4a7c15n);
  const mixed = Math.imul(k + 1, 0x9e3779b1) >>> 0;
  if (dtype.startsWith("float")) return (mixed >>> 12) / 16;
  const bits = Number(/\d+/.exec(dtype)?.[0]);
  const cut = bits === 32 ? mixed : mixed & (2 ** bits - 1);
  return dtype.startsWith("int") && cut >= 2 ** (bits - 1) ? cut - 2 ** bits : cut;
}

/** The array of these elements. */
export function arrayOf({ shape, dtype, fill, written = () => true, period = Infinity }: Elements): NDArray {
  const array = new NDArray({ shape, dtype });
  if (fill !== undefined) array.fill(fill);
  for (let number = 0; number < array.size; number++) {
    const index = indexOf(number, shape);
    if (written(index)) array.set(index, elementAt(dtype, number % period));
  }
  return array;
}

/** Where element number `number` is, counted in C order. */
function indexOf(number: number, shape: readonly number[]): number[] {
  const index: number[] = [];
  for (let axis = shape.length - 1, rest = number; axis >= 0; axis--) {
    const length = shape[axis] ?? 1;
    index[axis] = rest % length;
    rest = Math.floor(rest / length);
  }
  return index;
}
