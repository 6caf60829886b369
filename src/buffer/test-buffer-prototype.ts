import type { BufferPrototype } from "./prototype.js";
import { TestBuffer } from "./test-buffer.js";
import { NDBufferUsingTestNDArrayLike } from "./test-nd-array-like.js";

/** The prototype that shows whether a store passes prototypes through: its classes are made nowhere else. */
export const testBufferPrototype: BufferPrototype = Object.freeze({
  buffer: TestBuffer,
  ndBuffer: NDBufferUsingTestNDArrayLike,
});
