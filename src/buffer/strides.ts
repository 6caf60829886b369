/** Row-major (`C`: the last axis varies fastest) or column-major (`F`: the first axis does). */
export type Order = "C" | "F";

/** Where the elements of an array lie in its data. All in elements, not in bytes. */
export interface Layout {
  readonly shape: readonly number[];
  /** How far apart neighbours along each axis are. */
  readonly strides: readonly number[];
  /** Where the element `[0, 0, …]` is. */
  readonly offset: number;
}

/** The number of elements of an array of that shape; 1 for no axes at all. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1);
}

/** The strides of an array whose elements lie side by side in that order. */
export function stridesOf(shape: readonly number[], order: Order): number[] {
  const strides = new Array<number>(shape.length).fill(1);
  let stride = 1;
  for (const axis of fastestFirst(shape.length, order)) {
    strides[axis] = stride;
    stride *= shape[axis] ?? 1;
  }
  return strides;
}

/**
 * Whether the elements lie side by side in that order, as NumPy's `c_contiguous` and `f_contiguous` say it:
 * axes of length 1 do not matter, and an array without elements is contiguous in both orders.
 */
export function isContiguous({ shape, strides }: Layout, order: Order): boolean {
  if (shape.includes(0)) return true;
  let expected = 1;
  for (const axis of fastestFirst(shape.length, order)) {
    const length = shape[axis] ?? 1;
    if (length === 1) continue;
    if (strides[axis] !== expected) return false;
    expected *= length;
  }
  return true;
}

/** The order in which the axes lie in memory, contiguous or not; `tie` where both orders or neither fit. */
export function orderOf({ shape, strides }: Layout, tie: Order): Order {
  const steps = strides.filter((_, axis) => shape[axis] !== 1).map(Math.abs);
  const falls = steps.every((step, axis) => axis === 0 || step <= (steps[axis - 1] ?? step));
  const rises = steps.every((step, axis) => axis === 0 || step >= (steps[axis - 1] ?? step));
  if (falls === rises) return tie;
  return falls ? "C" : "F";
}

/**
 * The least and the greatest place in the data that an element lies at, or `undefined` where there is no element.
 */
export function extentOf({ shape, strides, offset }: Layout): { first: number; last: number } | undefined {
  if (shape.includes(0)) return undefined;
  let first = offset;
  let last = offset;
  for (const [axis, stride] of strides.entries()) {
    const reach = stride * ((shape[axis] ?? 1) - 1);
    if (reach < 0) first += reach;
    else last += reach;
  }
  return { first, last };
}

function fastestFirst(axes: number, order: Order): number[] {
  const ascending = Array.from({ length: axes }, (_, axis) => axis);
  return order === "C" ? ascending.reverse() : ascending;
}
