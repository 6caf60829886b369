import { copyElements, fillElements } from "./copy-elements.js";
import type { DataType, DataTypeName, Scalar } from "./data-type.js";
import { type ElementArray, readElement, writeElement } from "./element-array.js";
import { isNDArrayLike, type NDArrayLike } from "./nd-array-like.js";
import { layOut, type NDArrayOptions } from "./nd-array-options.js";
import { type Nested, nest } from "./nested.js";
import { fromElement, toElement } from "./scalar.js";
import { type AxisSelection, isIndex, placeOf, select } from "./selection.js";
import { resolveAxes, resolveShape } from "./shapes.js";
import type { StridedElements } from "./strided-elements.js";
import { isContiguous, type Layout, type Order, sizeOf } from "./strides.js";

/** A class of arrays: what makes a `T` of its options. */
export type NDArrayClass<T extends NDArray> = new (options: NDArrayOptions) => T;

/**
 * An n-dimensional array over a typed array: the `NDArrayLike` that buffers have by default.
 *
 * It follows NumPy's `ndarray` where that helps and is stricter elsewhere: indices do not count from the end,
 * ranges are not clamped, and a value that the type cannot hold is refused instead of wrapped. Views and copies
 * have the class of the array that they are made of, so a subclass stays itself.
 */
export class NDArray implements NDArrayLike, StridedElements {
  /** Told in failures; a bundler may have renamed the class. */
  static readonly name: string = "NDArray";
  /** What is known of the type that `dtype` names. */
  readonly dataType: DataType;
  /** What holds the elements, and maybe others beside them: `offset` and `strides` say which. */
  readonly data: ElementArray;
  /** The length of each axis. */
  readonly shape: readonly number[];
  /** How far apart in `data` neighbours along each axis are, in elements. */
  readonly strides: readonly number[];
  /** Where in `data` the element `[0, 0, …]` is. */
  readonly offset: number;
  /** The order in which the elements lie in `data`: that of the strides, or as asked for where both fit. */
  readonly order: Order;

  /**
   * An array over the given data, or over new zeros.
   *
   * @throws RangeError where the shape is none, or an element would lie outside of `data`.
   * @throws TypeError where there is no typed array for `dtype`, or `data` is not the one for it.
   */
  constructor(options: NDArrayOptions) {
    const { shape, strides, offset, order, data, type } = layOut(options);
    this.dataType = type;
    this.data = data;
    this.shape = shape;
    this.strides = strides;
    this.offset = offset;
    this.order = order;
  }

  /** Any array as an `NDArray`: itself where it is one, else a copy in C order. */
  static from(array: NDArrayLike): NDArray {
    if (array instanceof NDArray) return array;
    const copy = new NDArray({ shape: array.shape, dtype: array.dtype });
    let index = 0;
    for (const value of array.elements()) writeElement(copy.data, index++, toElement(copy.dataType, value));
    return copy;
  }

  /** The name of the elements' type. */
  get dtype(): DataTypeName {
    return this.dataType.name;
  }

  /** The number of axes. */
  get ndim(): number {
    return this.shape.length;
  }

  /** The number of elements. */
  get size(): number {
    return sizeOf(this.shape);
  }

  /** Whether the elements lie side by side, the last axis running fastest. */
  get isCContiguous(): boolean {
    return isContiguous(this, "C");
  }

  /** Whether the elements lie side by side, the first axis running fastest. */
  get isFContiguous(): boolean {
    return isContiguous(this, "F");
  }

  /**
   * The element at one index for each axis.
   *
   * @throws RangeError unless there is one index for each axis, within the axis.
   */
  get(...index: readonly number[]): Scalar {
    return fromElement(this.dataType, readElement(this.data, placeOf(this, index)));
  }

  /**
   * Writes one value to every selected element, or an array of the same shape over them. An array of another
   * type is converted as `astype` does.
   *
   * @throws RangeError where the selection leaves the array, the shapes differ, or the type cannot hold `value`.
   * @throws TypeError where `value` is of the wrong kind.
   */
  set(selection: readonly AxisSelection[], value: Scalar | NDArrayLike): void {
    if (!isNDArrayLike(value) && isIndex(selection, this.ndim)) {
      writeElement(this.data, placeOf(this, selection), toElement(this.dataType, value));
      return;
    }
    const target: StridedElements = { ...select(this, selection), dataType: this.dataType, data: this.data };
    if (!isNDArrayLike(value)) {
      fillElements(target, toElement(this.dataType, value));
      return;
    }
    assertSameShape(target.shape, value.shape);
    const source = NDArray.from(value);
    copyElements(target, source.data.buffer === this.data.buffer ? source.copy() : source);
  }

  /**
   * The selected part of the array, as a view: the memory is shared. Axes that no selection reaches stay whole.
   *
   * @throws RangeError where the selection leaves the array.
   */
  slice(...selection: readonly AxisSelection[]): this {
    return this.#view(select(this, selection));
  }

  /**
   * Writes one value to every element.
   *
   * @throws RangeError where the type cannot hold `value`.
   * @throws TypeError where `value` is of the wrong kind.
   */
  fill(value: Scalar): void {
    fillElements(this, toElement(this.dataType, value));
  }

  /** The same elements in memory of their own; as in NumPy, in C order unless told otherwise. */
  copy(order: Order = "C"): this {
    return this.astype(this.dtype, order);
  }

  /**
   * The axes in another order, reversed by default, as a view: axis `i` of the result is `axes[i]` of this.
   *
   * @throws RangeError where `axes` does not name each axis once.
   */
  transpose(axes?: readonly number[]): this {
    const from = resolveAxes(axes, this.ndim);
    const pick = (values: readonly number[]) => from.map((axis) => values[axis] ?? 0);
    return this.#view({ shape: pick(this.shape), strides: pick(this.strides), offset: this.offset });
  }

  /**
   * The elements, taken in C order, in another shape: a view where they lie in C order, else a copy. One length
   * may be -1 and follows from the others; -1 in place of a shape gives one axis.
   *
   * @throws RangeError where the shape is of another size.
   */
  reshape(shape: readonly number[] | -1): this {
    const resolved = resolveShape(shape, this.size);
    const { data, offset } = this.isCContiguous ? this : this.copy();
    return this.#alike({ shape: resolved, dtype: this.dtype, data, offset });
  }

  /**
   * The elements as another type, in memory of their own and in this array's order unless told otherwise. No
   * element is refused: integers are truncated and wrapped, floats rounded, bools ask for other than zero.
   */
  astype(dtype: DataTypeName, order: Order = this.order): this {
    const result = this.#alike({ shape: this.shape, dtype, order });
    copyElements(result, this);
    return result;
  }

  /** All elements in C order: the index of the last axis runs fastest. */
  *elements(): Generator<Scalar, void, undefined> {
    const { data, offset } = this.isCContiguous ? this : this.copy();
    const end = offset + this.size;
    for (let place = offset; place < end; place++) yield fromElement(this.dataType, readElement(data, place));
  }

  /** The elements as arrays of arrays, one level an axis; a lone scalar where there are no axes. */
  toNestedArray(): Nested<Scalar> {
    return nest(this.shape, this.elements());
  }

  #view({ shape, strides, offset }: Layout): this {
    return this.#alike({ shape, strides, offset, dtype: this.dtype, data: this.data, order: this.order });
  }

  #alike(options: NDArrayOptions): this {
    // `constructor` is typed as Function; that of an array is its class.
    return new (this.constructor as NDArrayClass<this>)(options);
  }
}

function assertSameShape(target: readonly number[], source: readonly number[]): void {
  if (target.length === source.length && target.every((length, axis) => length === source[axis])) return;
  throw new RangeError(
    `an array of shape \`[${source}]\` does not fit a selection of shape \`[${target}]\`: only a scalar is broadcast`,
  );
}
