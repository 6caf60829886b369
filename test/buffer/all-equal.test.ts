import { describe, expect, it } from "vitest";
import type { DataTypeName, Scalar } from "../../src/buffer/data-type.js";
import { NDArray } from "../../src/buffer/nd-array.js";
import type { NDArrayLike } from "../../src/buffer/nd-array-like.js";
import { NDBuffer } from "../../src/buffer/nd-buffer.js";

const filled = (dtype: DataTypeName, fillValue: Scalar, shape: readonly number[] = [2, 3]) =>
  NDBuffer.create({ shape, dtype, fillValue });

/** `count` int32 from 0 up, in a square of that many rows where `count` is a square. */
function square(side: number, order: "C" | "F", changed = -1): NDBuffer {
  const data = Int32Array.from({ length: side * side }, (_, index) => (index === changed ? -1 : index));
  return NDBuffer.fromNDArrayLike(new NDArray({ shape: [side, side], dtype: "int32", data }).copy(order));
}

describe("allEqual to a scalar", () => {
  it("holds where every element is that value, in every kind of type", () => {
    const cases = [
      ["bool", true],
      ["uint8", 3],
      ["int64", -5n],
      ["uint64", 2n ** 64n - 1n],
      ["float64", 0.1],
    ] as const;
    for (const [dtype, value] of cases) {
      expect(filled(dtype, value).allEqual(value)).toBe(true);
      const odd = filled(dtype, value);
      odd.set([1, 2], dtype === "bool" ? false : 1);
      expect(odd.allEqual(value)).toBe(false);
    }
  });

  it("finds NaN equal to NaN", () => {
    expect(filled("float64", Number.NaN).allEqual(Number.NaN)).toBe(true);
    expect(filled("float32", Number.NaN).allEqual(0)).toBe(false);
  });

  it("tells -0 from 0, in both directions", () => {
    for (const dtype of ["float32", "float64"] as const) {
      expect(filled(dtype, -0).allEqual(0)).toBe(false);
      expect(filled(dtype, 0).allEqual(-0)).toBe(false);
      expect(filled(dtype, -0).allEqual(-0)).toBe(true);
    }
  });

  it("knows no -0 in an integer type", () => {
    expect(filled("int32", 0).allEqual(-0)).toBe(true);
  });

  it("rounds the scalar to the type of the array", () => {
    expect(filled("float32", 0.1).allEqual(0.1)).toBe(true);
  });

  it("takes a bigint type's value as a number too", () => {
    expect(filled("int64", 0n).allEqual(0)).toBe(true);
  });

  it("fails where the type cannot hold the scalar", () => {
    expect(filled("uint8", 0).allEqual(256)).toBe(false);
    expect(filled("uint8", 0).allEqual(0.5)).toBe(false);
    expect(filled("float32", 1).allEqual(true)).toBe(false);
  });

  it("fails for null and undefined, which are no fill value", () => {
    expect(filled("int8", 0).allEqual(null)).toBe(false);
    expect(filled("int8", 0).allEqual(undefined)).toBe(false);
  });

  it("looks at the elements of a view alone", () => {
    const buffer = filled("int16", 1);
    buffer.set([undefined, { start: 1 }], 0);
    expect(buffer.slice(undefined, { start: 1 }).allEqual(0)).toBe(true);
    expect(buffer.allEqual(0)).toBe(false);
  });

  it("holds for an array without elements", () => {
    expect(filled("int16", 1, [0, 2]).allEqual(5)).toBe(true);
  });
});

describe("allEqual to an array", () => {
  it("does not mind the order in memory", () => {
    expect(square(20, "C").allEqual(square(20, "F"))).toBe(true);
    expect(square(20, "F").allEqual(square(20, "F"))).toBe(true);
  });

  it("finds one changed element, wherever it is", () => {
    for (const order of ["C", "F"] as const) {
      for (const changed of [0, 7, 210, 399]) {
        expect(square(20, order, changed).allEqual(square(20, "C"))).toBe(false);
      }
    }
  });

  it("compares both halves of elements of 8 bytes", () => {
    const of = (...values: bigint[]) =>
      new NDArray({ shape: [values.length], dtype: "int64", data: BigInt64Array.from(values) });
    expect(NDBuffer.fromNDArrayLike(of(1n, 2n)).allEqual(of(1n, 2n))).toBe(true);
    expect(NDBuffer.fromNDArrayLike(of(1n, 2n)).allEqual(of(1n, 2n + 2n ** 40n))).toBe(false);
    expect(NDBuffer.fromNDArrayLike(of(1n, 2n)).allEqual(of(1n, 3n))).toBe(false);
  });

  it("compares long runs of elements of 8 bytes to their end", () => {
    const zeros = NDBuffer.create({ shape: [100], dtype: "uint64" });
    const other = zeros.copy();
    other.set([99], 1n);
    expect(zeros.allEqual(zeros.copy())).toBe(true);
    expect(zeros.allEqual(other)).toBe(false);
  });

  it("finds NaN equal to NaN, whatever its bits, and tells -0 from 0", () => {
    const odd = new Float32Array(Uint32Array.of(0x7fc0_1234).buffer);
    expect(
      filled("float32", Number.NaN, [1]).allEqual(new NDArray({ shape: [1], dtype: "float32", data: odd })),
    ).toBe(true);
    expect(filled("float32", -0).allEqual(filled("float32", 0))).toBe(false);
    expect(filled("float32", -0).allEqual(filled("float64", 0))).toBe(false);
  });

  it("compares by value across types", () => {
    expect(filled("int64", 5n).allEqual(filled("uint8", 5))).toBe(true);
    expect(filled("bool", true).allEqual(filled("float32", 1))).toBe(true);
    expect(filled("int64", 2n ** 53n + 1n).allEqual(filled("float64", 2 ** 53))).toBe(false);
  });

  it("fails for another shape, even of the same size", () => {
    expect(filled("int8", 1, [2, 3]).allEqual(filled("int8", 1, [3, 2]))).toBe(false);
    expect(filled("int8", 1, [2, 3]).allEqual(filled("int8", 1, [6]))).toBe(false);
  });

  it("takes an array of a class that nobody here wrote", () => {
    const array = new NDArray({ shape: [2], dtype: "bool", data: Uint8Array.of(1, 0) });
    // Forwards everything, and is no instance of NDArray.
    const foreign: NDArrayLike = {
      dtype: "bool",
      shape: [2],
      ndim: 1,
      size: 2,
      order: "C",
      isCContiguous: true,
      isFContiguous: true,
      get: (...index) => array.get(...index),
      set: (selection, value) => array.set(selection, value),
      slice: (...selection) => array.slice(...selection),
      fill: (value) => array.fill(value),
      copy: (order) => array.copy(order),
      transpose: (axes) => array.transpose(axes),
      reshape: (shape) => array.reshape(shape),
      astype: (dtype, order) => array.astype(dtype, order),
      elements: () => array.elements(),
    };
    expect(NDBuffer.fromNDArrayLike(array).allEqual(foreign)).toBe(true);
    expect(NDBuffer.fromNDArrayLike(foreign).allEqual(array)).toBe(true);
    expect(NDBuffer.fromNDArrayLike(foreign).slice(0).asScalar()).toBe(true);
    const buffer = NDBuffer.create({ shape: [2], dtype: "bool" });
    buffer.set([], foreign);
    expect(buffer.allEqual(array)).toBe(true);
  });
});
