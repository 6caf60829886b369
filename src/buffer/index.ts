export { Buffer, type BufferClass } from "./buffer.js";
export { isBytes, isGone } from "./bytes.js";
export { bytesEqual, firstDifference } from "./bytes-equal.js";
export {
  type DataType,
  type DataTypeName,
  dataType,
  dataTypeNames,
  hasDataType,
  type Scalar,
} from "./data-type.js";
export type { BigIntArray, ElementArray, ElementArrayClass, NumberArray } from "./element-array.js";
export { type GuardViolation, guardByteAt, guardLength } from "./guard.js";
export { NDArray, type NDArrayClass } from "./nd-array.js";
export { isNDArrayLike, type NDArrayLike } from "./nd-array-like.js";
export type { NDArrayOptions } from "./nd-array-options.js";
export { type CreateOptions, type EmptyOptions, NDBuffer, type NDBufferClass } from "./nd-buffer.js";
export type { Nested } from "./nested.js";
export { type BufferPrototype, defaultBufferPrototype } from "./prototype.js";
export type { AxisRange, AxisSelection } from "./selection.js";
export type { Order } from "./strides.js";
export { TestBuffer } from "./test-buffer.js";
export { testBufferPrototype } from "./test-buffer-prototype.js";
export { NDBufferUsingTestNDArrayLike, TestNDArrayLike } from "./test-nd-array-like.js";
