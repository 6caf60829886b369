import type { Scalar } from "./data-type.js";
import { writeElement } from "./element-array.js";
import { elementsEqual } from "./elements-equal.js";
import { NDArray } from "./nd-array.js";
import { isNDArrayLike, type NDArrayLike } from "./nd-array-like.js";
import { toElement } from "./scalar.js";

/**
 * Whether every element of `array` equals that of `other`, or `other` itself where that is a scalar, after
 * `NDBuffer.all_equal` of zarr-python. NaN equals NaN; -0 does not equal 0. A scalar is first rounded to the
 * type of the array, and equals nothing where that cannot hold it; nor does `null` or `undefined`.
 */
export function allEqual(array: NDArrayLike, other: Scalar | NDArrayLike | null | undefined): boolean {
  if (other === null || other === undefined) return false;
  const elements = NDArray.from(array);
  if (isNDArrayLike(other)) return elementsEqual(elements, NDArray.from(other));
  const { dataType, shape } = elements;
  const element = elementOrNothing(elements, other);
  if (element === undefined) return false;
  // One element with strides of zero is an array of any shape.
  const data = new dataType.arrayClass(1);
  writeElement(data, 0, element);
  return elementsEqual(elements, { dataType, data, shape, strides: shape.map(() => 0), offset: 0 });
}

function elementOrNothing({ dataType }: NDArray, value: Scalar): number | bigint | undefined {
  try {
    return toElement(dataType, value);
  } catch {
    return undefined;
  }
}
