import { allEqual } from "./all-equal.js";
import type { DataTypeName, Scalar } from "./data-type.js";
import { describeValue } from "./describe-value.js";
import { NDArray } from "./nd-array.js";
import { isNDArrayLike, type NDArrayLike } from "./nd-array-like.js";
import type { AxisSelection } from "./selection.js";
import { resolveSqueeze } from "./shapes.js";
import type { Order } from "./strides.js";

/** A class of n-dimensional buffers as the statics of `NDBuffer` see it: what makes a `T` of an array. */
export type NDBufferClass<T extends NDBuffer> = new (array: NDArrayLike) => T;

/** What `NDBuffer.empty` makes a buffer of. */
export interface EmptyOptions {
  /** The length of each axis. */
  readonly shape: readonly number[];
  readonly dtype: DataTypeName;
  /** The order of the elements in memory; `C` by default. */
  readonly order?: Order | undefined;
}

/** What `NDBuffer.create` makes a buffer of. */
export interface CreateOptions extends EmptyOptions {
  /** What every element is at first; the zero of the type by default. */
  readonly fillValue?: Scalar | undefined;
}

/**
 * An n-dimensional block of memory: what arrays are decoded into and encoded from.
 *
 * It follows `zarr.core.buffer.NDBuffer` of zarr-python. Every static makes an instance of the class that it is
 * called on, over whichever kind of array that class chooses; what is made of a buffer has the buffer's class.
 */
export class NDBuffer {
  /** Told in failures; a bundler may have renamed the class. */
  static readonly name: string = "NDBuffer";
  readonly #array: NDArrayLike;

  /**
   * @param array the array that the buffer stands for; it is not copied.
   * @throws TypeError where `array` is no `NDArrayLike`.
   */
  constructor(array: NDArrayLike) {
    if (!isNDArrayLike(array)) {
      throw new TypeError(`\`NDBuffer\` takes an \`NDArrayLike\`, but got ${describeValue(array)}`);
    }
    this.#array = array;
  }

  /**
   * A new buffer with `fillValue`, or zero, in every element.
   *
   * @throws TypeError where JavaScript has no typed array for `dtype`.
   */
  static create<T extends NDBuffer>(this: NDBufferClass<T>, options: CreateOptions): T {
    return new this(filled(new NDArray(options), options.fillValue));
  }

  /** A new buffer with elements that nobody should count on: zeros as it happens. */
  static empty<T extends NDBuffer>(this: NDBufferClass<T>, options: EmptyOptions): T {
    return new this(new NDArray(options));
  }

  /** A buffer over `array` itself, without a copy. */
  static fromNDArrayLike<T extends NDBuffer>(this: NDBufferClass<T>, array: NDArrayLike): T {
    return new this(array);
  }

  /** The array itself, without a copy. */
  asNDArrayLike(): NDArrayLike {
    return this.#array;
  }

  /**
   * The only element of a buffer that has one, whatever its axes.
   *
   * @throws RangeError where it has none or several.
   */
  asScalar(): Scalar {
    if (this.#array.size === 1) return this.#array.get(...this.shape.map(() => 0));
    throw new RangeError(
      `a buffer of shape \`[${this.shape}]\` holds ${this.#array.size} elements, not a single scalar: take one with \`get\``,
    );
  }

  /** The length of each axis. */
  get shape(): readonly number[] {
    return this.#array.shape;
  }

  /** The name of the elements' type. */
  get dtype(): DataTypeName {
    return this.#array.dtype;
  }

  /** The order in which the elements lie in memory. */
  get order(): Order {
    return this.#array.order;
  }

  /**
   * The length of the first axis.
   *
   * @throws TypeError where there is none, as Python's `len` of a 0-dimensional array does.
   */
  get length(): number {
    const [length] = this.shape;
    if (length === undefined) throw new TypeError("a buffer without axes has no length: see `shape`");
    return length;
  }

  /**
   * The element at one index for each axis.
   *
   * @throws RangeError unless there is one index for each axis, within the axis.
   */
  get(...index: readonly number[]): Scalar {
    return this.#array.get(...index);
  }

  /** The selected part as a buffer of the same class; a view. Axes that no selection reaches stay whole. */
  slice(...selection: readonly AxisSelection[]): this {
    return this.#alike(this.#array.slice(...selection));
  }

  /**
   * Writes one value to every selected element, or an array or buffer of the same shape over them.
   *
   * @throws RangeError where the selection leaves the buffer, the shapes differ, or the type cannot hold `value`.
   * @throws TypeError where `value` is of the wrong kind.
   */
  set(selection: readonly AxisSelection[], value: Scalar | NDBuffer | NDArrayLike): void {
    this.#array.set(selection, value instanceof NDBuffer ? value.#array : value);
  }

  /**
   * Whether every element equals that of `other`, or `other` itself where that is a scalar. NaN equals NaN; -0
   * does not equal 0. Arrays of another shape, and `null` or `undefined` (no fill value), are never equal.
   */
  allEqual(other: Scalar | NDBuffer | NDArrayLike | null | undefined): boolean {
    return allEqual(this.#array, other instanceof NDBuffer ? other.#array : other);
  }

  /**
   * Writes one value to every element.
   *
   * @throws RangeError where the type cannot hold `value`.
   * @throws TypeError where `value` is of the wrong kind.
   */
  fill(value: Scalar): void {
    this.#array.fill(value);
  }

  /** The same elements in memory of their own; in C order unless told otherwise. */
  copy(order?: Order): this {
    return this.#alike(this.#array.copy(order));
  }

  /** The axes in another order, reversed by default; a view. */
  transpose(axes?: readonly number[]): this {
    return this.#alike(this.#array.transpose(axes));
  }

  /** The elements, taken in C order, in another shape; see `NDArray.reshape`. */
  reshape(shape: readonly number[] | -1): this {
    return this.#alike(this.#array.reshape(shape));
  }

  /**
   * Without the given axes, by default without all of length 1; a view.
   *
   * @throws RangeError where one of them does not exist or is longer than 1.
   */
  squeeze(axes?: readonly number[]): this {
    const dropped = resolveSqueeze(axes, this.shape);
    return this.slice(...this.shape.map((_, axis) => (dropped.has(axis) ? 0 : undefined)));
  }

  /** The elements as another type; see `NDArray.astype`. */
  astype(dtype: DataTypeName, order?: Order): this {
    return this.#alike(this.#array.astype(dtype, order));
  }

  #alike(array: NDArrayLike): this {
    // `constructor` is typed as Function; that of a buffer is the class which the statics also call.
    return new (this.constructor as NDBufferClass<this>)(array);
  }
}

function filled(array: NDArray, value: Scalar | undefined): NDArray {
  if (value !== undefined) array.fill(value);
  return array;
}
