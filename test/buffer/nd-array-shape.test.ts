import { describe, expect, it } from "vitest";
import { NDArray } from "../../src/buffer/nd-array.js";
import { TestNDArrayLike } from "../../src/buffer/test-nd-array-like.js";

const grid = (order: "C" | "F" = "C") =>
  new TestNDArrayLike({ shape: [2, 3], dtype: "int16", data: Int16Array.of(0, 1, 2, 3, 4, 5) }).copy(order);

describe("copy", () => {
  it("has memory of its own and the class of the array", () => {
    const array = grid();
    const copy = array.copy();
    copy.set([0, 0], 9);
    expect(copy).toBeInstanceOf(TestNDArrayLike);
    expect(array.get(0, 0)).toBe(0);
  });

  it("lies in C order, as in NumPy, unless told otherwise", () => {
    expect(grid("F").copy().order).toBe("C");
    expect(grid("F").copy("F").order).toBe("F");
    expect(grid("F").copy("F").toNestedArray()).toEqual(grid().toNestedArray());
  });

  it("of a view takes the view's elements alone", () => {
    const copy = grid().slice(undefined, { start: 1 }).copy();
    expect(copy.data.length).toBe(4);
    expect(copy.toNestedArray()).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  it("keeps every bit of a NaN", () => {
    const bits = Uint32Array.of(0x7fa0_1234, 1, 0xffc0_5678, 2);
    const array = new NDArray({ shape: [2, 2], dtype: "float32", data: new Float32Array(bits.buffer) });
    const copy = array.transpose().copy();
    expect(new Uint32Array(copy.data.buffer)).toEqual(Uint32Array.of(0x7fa0_1234, 0xffc0_5678, 1, 2));
  });
});

describe("transpose", () => {
  it("reverses the axes by default, as a view of the same class", () => {
    const turned = grid().transpose();
    expect(turned).toBeInstanceOf(TestNDArrayLike);
    expect(turned.toNestedArray()).toEqual([
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
    expect([turned.order, turned.isFContiguous]).toEqual(["F", true]);
  });

  it("shares its memory", () => {
    const array = grid();
    array.transpose().set([2, 0], 99);
    expect(array.get(0, 2)).toBe(99);
  });

  it("puts the axes where it is told", () => {
    const cube = new NDArray({ shape: [2, 3, 4], dtype: "int8" });
    cube.set([1, 2, 3], 7);
    const turned = cube.transpose([1, 2, 0]);
    expect(turned.shape).toEqual([3, 4, 2]);
    expect(turned.get(2, 3, 1)).toBe(7);
  });

  for (const axes of [[0], [0, 0], [0, 2], [0, 1, 2], [-1, 0]]) {
    it(`refuses [${axes}] for two axes`, () => {
      expect(() => grid().transpose(axes)).toThrow(`\`[${axes}]\` does not name each of 2 axes once`);
    });
  }
});

describe("reshape", () => {
  it("takes the elements in C order, whatever their order in memory", () => {
    for (const order of ["C", "F"] as const) {
      expect(grid(order).reshape([3, 2]).toNestedArray()).toEqual([
        [0, 1],
        [2, 3],
        [4, 5],
      ]);
    }
  });

  it("is a view where the elements lie in C order, and else a copy", () => {
    const array = grid();
    expect(array.reshape([6]).data).toBe(array.data);
    expect(array.slice(1).reshape([3, 1]).data).toBe(array.data);
    expect(array.slice(1).reshape([3, 1]).toNestedArray()).toEqual([[3], [4], [5]]);
    expect(array.transpose().reshape([6]).data).not.toBe(array.data);
    expect(array.transpose().reshape([6]).toNestedArray()).toEqual([0, 3, 1, 4, 2, 5]);
  });

  it("works out the one length that is -1", () => {
    expect(grid().reshape([3, -1]).shape).toEqual([3, 2]);
    expect(grid().reshape(-1).shape).toEqual([6]);
    expect(new NDArray({ shape: [0, 3], dtype: "int8" }).reshape([3, -1]).shape).toEqual([3, 0]);
  });

  it("refuses a -1 that could be anything, as beside an axis without elements", () => {
    expect(() => new NDArray({ shape: [0, 3], dtype: "int8" }).reshape([0, -1])).toThrow(RangeError);
  });

  it("drops all axes of a single element", () => {
    expect(grid().slice({ start: 1 }, { start: 2 }).reshape([]).toNestedArray()).toBe(5);
  });

  for (const shape of [[5], [4, -1], [-1, -1], [2, -3], [1.5, 4], [0, -1]]) {
    it(`refuses [${shape}] for 6 elements`, () => {
      expect(() => grid().reshape(shape)).toThrow(`6 elements do not fit the shape \`[${shape}]\``);
    });
  }
});

describe("astype", () => {
  const from = (values: number[]) =>
    new NDArray({ shape: [values.length], dtype: "float64", data: Float64Array.from(values) });

  it("truncates and wraps to an integer type", () => {
    expect(from([1.9, -1.9, 300, -1]).astype("uint8").toNestedArray()).toEqual([1, 255, 44, 255]);
    expect(from([1.9, -1.9, 300]).astype("int64").toNestedArray()).toEqual([1n, -1n, 300n]);
    expect(from([-1]).astype("uint64").toNestedArray()).toEqual([2n ** 64n - 1n]);
  });

  it("makes zero of NaN and the infinities in an integer type", () => {
    for (const [dtype, zero] of [
      ["int32", 0],
      ["int64", 0n],
    ] as const) {
      expect(from([Number.NaN, Infinity, -Infinity]).astype(dtype).toNestedArray()).toEqual([
        zero,
        zero,
        zero,
      ]);
    }
  });

  it("asks for other than zero to make a bool, and gives 0 and 1 of one", () => {
    const bools = from([0, -0, 0.5, Number.NaN]).astype("bool");
    expect(bools.toNestedArray()).toEqual([false, false, true, true]);
    expect(bools.astype("float32").toNestedArray()).toEqual([0, 0, 1, 1]);
    expect(bools.astype("int64").toNestedArray()).toEqual([0n, 0n, 1n, 1n]);
  });

  it("keeps the low bits of a bigint in a narrower integer type", () => {
    const big = new NDArray({
      shape: [2],
      dtype: "uint64",
      data: BigUint64Array.of(2n ** 63n + 258n, 2n ** 32n - 1n),
    });
    expect(big.astype("uint8").toNestedArray()).toEqual([2, 255]);
    expect(big.astype("uint32").toNestedArray()).toEqual([258, 2 ** 32 - 1]);
    expect(big.astype("int64").toNestedArray()).toEqual([-(2n ** 63n) + 258n, 2n ** 32n - 1n]);
    expect(big.astype("float64").toNestedArray()).toEqual([2 ** 63, 2 ** 32 - 1]);
  });

  it("keeps the order unless told otherwise, and the class", () => {
    expect(grid("F").astype("float32").order).toBe("F");
    expect(grid("F").astype("float32", "C").order).toBe("C");
    expect(grid("F").astype("float32")).toBeInstanceOf(TestNDArrayLike);
    expect(grid("F").astype("float32").toNestedArray()).toEqual(grid().toNestedArray());
  });

  it("copies even to the same type", () => {
    const array = grid();
    expect(array.astype("int16").data).not.toBe(array.data);
  });
});
