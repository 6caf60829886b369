import { describe, expect, it } from "vitest";
import { Buffer as ZarrBuffer } from "../../src/buffer/buffer.js";
import { NDArray } from "../../src/buffer/nd-array.js";
import { isNDArrayLike } from "../../src/buffer/nd-array-like.js";
import { type BufferPrototype, defaultBufferPrototype } from "../../src/buffer/prototype.js";
import { testBufferPrototype } from "../../src/buffer/test-buffer-prototype.js";
import { NDBufferUsingTestNDArrayLike, TestNDArrayLike } from "../../src/buffer/test-nd-array-like.js";

// What tests/test_buffer.py of zarr-python asks of buffers in host memory.

const prototypes: [name: string, prototype: BufferPrototype][] = [
  ["the default prototype", defaultBufferPrototype()],
  ["the test prototype", testBufferPrototype],
  ["a mixed prototype", { buffer: ZarrBuffer, ndBuffer: NDBufferUsingTestNDArrayLike }],
];

for (const [name, { buffer, ndBuffer }] of prototypes) {
  describe(`a buffer of ${name}`, () => {
    it("has bytes under it, also when it is empty", () => {
      const empty = buffer.createZeroLength();
      expect(empty).toBeInstanceOf(buffer);
      expect(empty.asArrayLike()).toBeInstanceOf(Uint8Array);
      expect(empty.length).toBe(0);
    });

    it("has an NDArrayLike under its n-dimensional kind", () => {
      expect(isNDArrayLike(ndBuffer.create({ shape: [1, 2], dtype: "int64" }).asNDArrayLike())).toBe(true);
    });

    it("is no scalar where it has more than one element", () => {
      const several = ndBuffer.create({ shape: [1, 2], dtype: "int64" });
      expect(() => several.asScalar()).toThrow(RangeError);
      expect(() => several.asScalar()).toThrow(
        "a buffer of shape `[1,2]` holds 2 elements, not a single scalar",
      );
    });

    it("is a scalar where it has no axes", () => {
      const scalar = ndBuffer.create({ shape: [], dtype: "int64", fillValue: 7n });
      expect(scalar.asScalar()).toBe(7n);
      expect(scalar.asScalar()).toBe(scalar.asNDArrayLike().get());
    });

    for (const shape of [
      [1, 2],
      [1, 2, 3],
    ]) {
      for (const dtype of ["int32", "float64"] as const) {
        for (const order of ["C", "F"] as const) {
          it(`may be empty with shape [${shape}], dtype ${dtype} and order ${order}`, () => {
            const empty = ndBuffer.empty({ shape, dtype, order });
            const array = empty.asNDArrayLike();
            expect(empty).toBeInstanceOf(ndBuffer);
            expect(array.shape).toEqual(shape);
            expect(array.dtype).toBe(dtype);
            expect(empty.order).toBe(order);
            expect(order === "C" ? array.isCContiguous : array.isFContiguous).toBe(true);
          });
        }
      }
    }
  });
}

describe("the array under an n-dimensional buffer", () => {
  it("is a TestNDArrayLike in the test prototype, made by create and by empty", () => {
    const { ndBuffer } = testBufferPrototype;
    expect(ndBuffer.create({ shape: [2], dtype: "int8" }).asNDArrayLike()).toBeInstanceOf(TestNDArrayLike);
    expect(ndBuffer.empty({ shape: [2], dtype: "int8" }).asNDArrayLike()).toBeInstanceOf(TestNDArrayLike);
  });

  it("is a plain NDArray in the default prototype", () => {
    const array = defaultBufferPrototype()
      .ndBuffer.create({ shape: [2], dtype: "int8" })
      .asNDArrayLike();
    expect(array).toBeInstanceOf(NDArray);
    expect(array).not.toBeInstanceOf(TestNDArrayLike);
  });
});

describe("defaultBufferPrototype", () => {
  it("is the same object each time", () => {
    expect(defaultBufferPrototype()).toBe(defaultBufferPrototype());
  });
});
