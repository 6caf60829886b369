import { describe, expect, it } from "vitest";
import { NDArray } from "../../src/buffer/nd-array.js";
import { NDBuffer } from "../../src/buffer/nd-buffer.js";
import { NDBufferUsingTestNDArrayLike, TestNDArrayLike } from "../../src/buffer/test-nd-array-like.js";

const nested = (buffer: NDBuffer) => NDArray.from(buffer.asNDArrayLike()).toNestedArray();

describe("the statics of NDBuffer", () => {
  it("create fills every element with the fill value", () => {
    const cases = [
      ["bool", true],
      ["int8", -3],
      ["uint64", 2n ** 64n - 1n],
      ["float32", Number.NaN],
    ] as const;
    for (const [dtype, fillValue] of cases) {
      const buffer = NDBuffer.create({ shape: [1, 2], dtype, fillValue });
      expect(nested(buffer)).toEqual([[fillValue, fillValue]]);
    }
  });

  it("create fills with zero where no fill value is given", () => {
    expect(nested(NDBuffer.create({ shape: [2], dtype: "int64" }))).toEqual([0n, 0n]);
  });

  it("create refuses a fill value that the type cannot hold", () => {
    expect(() => NDBuffer.create({ shape: [2], dtype: "uint8", fillValue: 256 })).toThrow(
      "`256` is no `uint8`",
    );
  });

  it("fromNDArrayLike keeps the very array", () => {
    const array = new NDArray({ shape: [2], dtype: "int8" });
    expect(NDBuffer.fromNDArrayLike(array).asNDArrayLike()).toBe(array);
  });

  it("make instances of the subclass that they are called on", () => {
    class Special extends NDBuffer {}
    const made: Special[] = [
      Special.create({ shape: [1], dtype: "int8" }),
      Special.empty({ shape: [1], dtype: "int8" }),
      Special.fromNDArrayLike(new NDArray({ shape: [1], dtype: "int8" })),
    ];
    for (const buffer of made) expect(buffer).toBeInstanceOf(Special);
  });

  it("refuse what is no NDArrayLike and say what came", () => {
    for (const value of [new Float32Array(2), [1, 2], null, {}]) {
      expect(() => Reflect.construct(NDBuffer, [value])).toThrow(
        "`NDBuffer` takes an `NDArrayLike`, but got ",
      );
    }
  });
});

describe("an NDBuffer", () => {
  it("tells shape, type, order and the length of its first axis", () => {
    const buffer = NDBuffer.create({ shape: [3, 2], dtype: "float32", order: "F" });
    expect([buffer.shape, buffer.dtype, buffer.order, buffer.length]).toEqual([[3, 2], "float32", "F", 3]);
  });

  it("without axes has no length", () => {
    expect(() => NDBuffer.create({ shape: [], dtype: "int8" }).length).toThrow(TypeError);
  });

  it("is a scalar with one element on however many axes, and none without elements", () => {
    expect(NDBuffer.create({ shape: [1, 1], dtype: "bool", fillValue: true }).asScalar()).toBe(true);
    expect(() => NDBuffer.create({ shape: [0], dtype: "bool" }).asScalar()).toThrow("holds 0 elements");
  });

  it("takes scalars, arrays and buffers into its parts", () => {
    const buffer = NDBuffer.create({ shape: [3, 2], dtype: "int32" });
    buffer.set([0, 1], 1);
    buffer.set([1], new NDArray({ shape: [2], dtype: "int32", data: Int32Array.of(2, 3) }));
    buffer.set([{ start: 2 }], NDBuffer.create({ shape: [1, 2], dtype: "int8", fillValue: 4 }));
    expect(nested(buffer)).toEqual([
      [0, 1],
      [2, 3],
      [4, 4],
    ]);
    expect(buffer.get(1, 1)).toBe(3);
  });

  it("refuses a buffer of another shape", () => {
    const buffer = NDBuffer.create({ shape: [3, 2], dtype: "int32" });
    expect(() => buffer.set([0], NDBuffer.create({ shape: [3], dtype: "int32" }))).toThrow(RangeError);
  });

  it("shares memory with its slices, transpositions and squeezed forms", () => {
    const buffer = NDBuffer.create({ shape: [2, 1, 3], dtype: "int32", order: "F" });
    buffer.slice(0).set([0, 0], 1);
    buffer.transpose().set([1, 0, 0], 2);
    buffer.squeeze([1]).set([0, 2], 3);
    expect(nested(buffer)).toEqual([[[1, 2, 3]], [[0, 0, 0]]]);
  });

  it("shares none with its copies", () => {
    const buffer = NDBuffer.create({ shape: [2], dtype: "int32" });
    buffer.copy().fill(1);
    buffer.astype("int32").fill(1);
    expect(nested(buffer)).toEqual([0, 0]);
  });

  it("squeezes all axes of length 1, or those named", () => {
    const buffer = NDBuffer.create({ shape: [1, 2, 1], dtype: "int8" });
    expect(buffer.squeeze().shape).toEqual([2]);
    expect(buffer.squeeze([2]).shape).toEqual([1, 2]);
    expect(() => buffer.squeeze([1])).toThrow("axis `1` of shape `[1,2,1]` cannot be dropped");
    expect(() => buffer.squeeze([3])).toThrow(RangeError);
  });
});

describe("NDBufferUsingTestNDArrayLike", () => {
  it("fills with the fill value, in the order asked for", () => {
    const buffer = NDBufferUsingTestNDArrayLike.create({
      shape: [2, 2],
      dtype: "uint16",
      order: "F",
      fillValue: 7,
    });
    expect(nested(buffer)).toEqual([
      [7, 7],
      [7, 7],
    ]);
    expect(buffer.asNDArrayLike().isFContiguous).toBe(true);
  });

  it("stays itself, over a TestNDArrayLike, in all that is made of it", () => {
    const buffer = NDBufferUsingTestNDArrayLike.create({ shape: [2, 1], dtype: "int8" });
    const made: NDBufferUsingTestNDArrayLike[] = [
      buffer.slice(0),
      buffer.copy(),
      buffer.transpose(),
      buffer.reshape(-1),
      buffer.squeeze(),
      buffer.astype("float64"),
    ];
    for (const one of made) {
      expect(one).toBeInstanceOf(NDBufferUsingTestNDArrayLike);
      expect(one.asNDArrayLike()).toBeInstanceOf(TestNDArrayLike);
    }
  });
});
