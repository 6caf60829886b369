import { type DataType, type DataTypeName, dataType } from "./data-type.js";
import { describeValue } from "./describe-value.js";
import type { ElementArray } from "./element-array.js";
import { extentOf, type Layout, type Order, orderOf, sizeOf, stridesOf } from "./strides.js";

/** What an `NDArray` is made of. */
export interface NDArrayOptions {
  /** The length of each axis. */
  readonly shape: readonly number[];
  readonly dtype: DataTypeName;
  /** The order of the elements in memory, `C` by default; where strides are given, they decide. */
  readonly order?: Order | undefined;
  /** The typed array that holds the elements; not copied. Zeros by default. */
  readonly data?: ElementArray | undefined;
  /** In elements, not bytes. By default those of elements that lie side by side. */
  readonly strides?: readonly number[] | undefined;
  /** Where in `data` the element `[0, 0, …]` is. */
  readonly offset?: number | undefined;
}

/** What the options come to, once checked. */
interface LaidOut extends Layout {
  readonly type: DataType;
  readonly data: ElementArray;
  readonly order: Order;
}

/**
 * Checks the options of an array and fills in what they leave out.
 *
 * @throws RangeError where the shape or the strides are none, or an element would lie outside of the data.
 * @throws TypeError where there is no typed array for the type, or the data is not the one for it.
 */
export function layOut(options: NDArrayOptions): LaidOut {
  const { order = "C", offset = 0 } = options;
  const type = dataType(options.dtype);
  assertOrder(order);
  assertLengths(options.shape);
  const shape = Object.freeze([...options.shape]);
  const strides = Object.freeze([...(options.strides ?? stridesOf(shape, order))]);
  if (strides.length !== shape.length || !strides.every(Number.isInteger)) {
    throw new RangeError(
      `the strides \`[${strides}]\` do not fit the shape \`[${shape}]\`: give one integer an axis`,
    );
  }
  const layout = { shape, strides, offset };
  const data = options.data ?? new type.arrayClass(sizeOf(shape));
  assertData(type, data);
  assertWithin(layout, data.length);
  return { ...layout, type, data, order: orderOf(layout, order) };
}

function assertOrder(order: unknown): void {
  if (order === "C" || order === "F") return;
  throw new TypeError(
    `an order is \`C\` or \`F\`, but got ${typeof order === "string" ? `\`${order}\`` : describeValue(order)}`,
  );
}

function assertLengths(shape: readonly number[]): void {
  if (Array.isArray(shape) && shape.every((length) => Number.isSafeInteger(length) && length >= 0)) return;
  throw new RangeError(`\`${shape}\` is no shape: give an array of integers from 0 up, one an axis`);
}

function assertData(type: DataType, data: unknown): void {
  if (data instanceof type.arrayClass) return;
  throw new TypeError(
    `elements of type \`${type.name}\` need data of class \`${type.arrayClass.name}\`, but got ${describeValue(data)}`,
  );
}

function assertWithin(layout: Layout, length: number): void {
  const extent = extentOf(layout);
  if (extent === undefined) return;
  if (Number.isInteger(layout.offset) && extent.first >= 0 && extent.last < length) return;
  throw new RangeError(
    `an array of shape \`[${layout.shape}]\` with strides \`[${layout.strides}]\` and offset \`${layout.offset}\` ` +
      `spans elements ${extent.first} to ${extent.last}, but its data has ${length}`,
  );
}
