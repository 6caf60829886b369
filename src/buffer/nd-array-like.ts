import type { DataTypeName, Scalar } from "./data-type.js";
import type { AxisSelection } from "./selection.js";
import type { Order } from "./strides.js";

/**
 * An n-dimensional array as `NDBuffer` needs it, after the protocol `NDArrayLike` of `zarr.core.buffer`.
 * `NDArray` is the implementation at hand; a class of one's own may stand in its place.
 */
export interface NDArrayLike {
  readonly dtype: DataTypeName;
  /** The length of each axis. */
  readonly shape: readonly number[];
  /** The number of axes. */
  readonly ndim: number;
  /** The number of elements. */
  readonly size: number;
  /** The order in which the elements lie in memory. */
  readonly order: Order;
  readonly isCContiguous: boolean;
  readonly isFContiguous: boolean;
  /** The element at an index for each axis. */
  get(...index: readonly number[]): Scalar;
  /** Writes one value to every selected element, or an array of the same shape over them. */
  set(selection: readonly AxisSelection[], value: Scalar | NDArrayLike): void;
  /** The selected part, as a view. */
  slice(...selection: readonly AxisSelection[]): NDArrayLike;
  /** Writes one value to every element. */
  fill(value: Scalar): void;
  /** The same elements in memory of their own. */
  copy(order?: Order): NDArrayLike;
  /** The axes in another order, reversed by default, as a view. */
  transpose(axes?: readonly number[]): NDArrayLike;
  /** The same elements, in C order, in another shape. */
  reshape(shape: readonly number[] | -1): NDArrayLike;
  /** The elements as another type, in memory of their own. */
  astype(dtype: DataTypeName, order?: Order): NDArrayLike;
  /** All elements in C order: the index of the last axis runs fastest. */
  elements(): Iterable<Scalar>;
}

const methods = ["get", "set", "slice", "fill", "copy", "transpose", "reshape", "astype", "elements"];

/** Whether `value` has what `NDArrayLike` asks for, judged by the names, as Python's runtime protocols do. */
export function isNDArrayLike(value: unknown): value is NDArrayLike {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof Reflect.get(value, "dtype") === "string" &&
    Array.isArray(Reflect.get(value, "shape")) &&
    methods.every((name) => typeof Reflect.get(value, name) === "function")
  );
}
