import { NDArray } from "./nd-array.js";
import { type CreateOptions, type EmptyOptions, NDBuffer, type NDBufferClass } from "./nd-buffer.js";

/**
 * An array of its own class, by which a test sees whether a prototype was passed through, after
 * `zarr.testing.buffer.TestNDArrayLike` of zarr-python. Its views and copies are of the same class.
 */
export class TestNDArrayLike extends NDArray {}

/** An `NDBuffer` whose `create` and `empty` make a `TestNDArrayLike`, after the class of `zarr.testing.buffer`. */
export class NDBufferUsingTestNDArrayLike extends NDBuffer {
  /** As `NDBuffer.create`, over a `TestNDArrayLike`. */
  static override create<T extends NDBuffer>(this: NDBufferClass<T>, options: CreateOptions): T {
    const array = new TestNDArrayLike(options);
    if (options.fillValue !== undefined) array.fill(options.fillValue);
    return new this(array);
  }

  /** As `NDBuffer.empty`, over a `TestNDArrayLike`. */
  static override empty<T extends NDBuffer>(this: NDBufferClass<T>, options: EmptyOptions): T {
    return new this(new TestNDArrayLike(options));
  }
}
