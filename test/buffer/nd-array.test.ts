import { describe, expect, it } from "vitest";
import { NDArray } from "../../src/buffer/nd-array.js";

const data = () => Int32Array.of(0, 1, 2, 3, 4, 5);

describe("an NDArray", () => {
  it("is zero where nothing was written, in every type", () => {
    for (const [dtype, zero] of [
      ["bool", false],
      ["int64", 0n],
      ["uint64", 0n],
      ["float32", 0],
    ] as const) {
      expect(new NDArray({ shape: [2], dtype }).toNestedArray()).toEqual([zero, zero]);
    }
  });

  it("lays its axes out row by row in C order", () => {
    const array = new NDArray({ shape: [2, 3], dtype: "int32", data: data() });
    expect(array.toNestedArray()).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect([array.strides, array.order, array.isCContiguous, array.isFContiguous]).toEqual([
      [3, 1],
      "C",
      true,
      false,
    ]);
  });

  it("lays its axes out column by column in F order", () => {
    const array = new NDArray({ shape: [2, 3], dtype: "int32", order: "F", data: data() });
    expect(array.toNestedArray()).toEqual([
      [0, 2, 4],
      [1, 3, 5],
    ]);
    expect([array.strides, array.order, array.isCContiguous, array.isFContiguous]).toEqual([
      [1, 2],
      "F",
      false,
      true,
    ]);
  });

  it("finds its elements by the strides and the offset it is given", () => {
    const array = new NDArray({ shape: [2, 2], dtype: "int32", data: data(), strides: [-2, 1], offset: 3 });
    expect(array.toNestedArray()).toEqual([
      [3, 4],
      [1, 2],
    ]);
    expect(array.isCContiguous || array.isFContiguous).toBe(false);
  });

  it("takes its order from the strides", () => {
    const given = { shape: [2, 3], dtype: "int32", data: data() } as const;
    expect(new NDArray({ ...given, strides: [1, 2] }).order).toBe("F");
    expect(new NDArray({ ...given, strides: [3, 1], order: "F" }).order).toBe("C");
  });

  it("is contiguous in both orders with one axis, with axes of length 1, and without elements", () => {
    for (const shape of [[], [4], [1, 4, 1], [3, 0]]) {
      const array = new NDArray({ shape, dtype: "int8" });
      expect([array.isCContiguous, array.isFContiguous]).toEqual([true, true]);
    }
  });

  it("counts axes and elements", () => {
    const counts = (shape: number[]) => {
      const { ndim, size } = new NDArray({ shape, dtype: "int8" });
      return [ndim, size];
    };
    expect([counts([2, 3, 4]), counts([]), counts([2, 0])]).toEqual([
      [3, 24],
      [0, 1],
      [2, 0],
    ]);
  });

  it("does not copy the data that it is given", () => {
    const given = data();
    const array = new NDArray({ shape: [6], dtype: "int32", data: given });
    array.set([2], 99);
    expect(given[2]).toBe(99);
    expect(array.data).toBe(given);
  });

  it("does not follow later changes of the shape it was given", () => {
    const shape = [2, 3];
    const array = new NDArray({ shape, dtype: "int8" });
    shape[0] = 5;
    expect(array.shape).toEqual([2, 3]);
  });

  it("without axes holds one element", () => {
    const array = new NDArray({ shape: [], dtype: "float64" });
    array.set([], 2.5);
    expect([array.get(), array.toNestedArray(), [...array.elements()]]).toEqual([2.5, 2.5, [2.5]]);
  });

  it("without elements keeps its axes", () => {
    const array = new NDArray({ shape: [2, 0], dtype: "int8" });
    expect(array.toNestedArray()).toEqual([[], []]);
    expect([...array.elements()]).toEqual([]);
    array.fill(1);
    expect(array.copy("F").shape).toEqual([2, 0]);
  });

  it("takes Node's Buffer as data of type uint8", () => {
    expect(new NDArray({ shape: [2], dtype: "uint8", data: Buffer.from("ab") }).get(1)).toBe(98);
  });
});

describe("the constructor of NDArray", () => {
  const refused: [what: string, options: object, message: string][] = [
    ["a negative length", { shape: [2, -1], dtype: "int8" }, "`2,-1` is no shape"],
    ["a fractional length", { shape: [1.5], dtype: "int8" }, "`1.5` is no shape"],
    ["a lone number as shape", { shape: 3, dtype: "int8" }, "`3` is no shape"],
    [
      "data too short",
      { shape: [7], dtype: "int32", data: data() },
      "spans elements 0 to 6, but its data has 6",
    ],
    ["an offset too great", { shape: [6], dtype: "int32", data: data(), offset: 1 }, "spans elements 1 to 6"],
    [
      "strides that lead before the data",
      { shape: [2], dtype: "int32", data: data(), strides: [-1] },
      "spans elements -1 to 0",
    ],
    ["too few strides", { shape: [2, 2], dtype: "int8", strides: [2] }, "give one integer an axis"],
    [
      "data of another type",
      { shape: [2], dtype: "int16", data: data() },
      "of type `int16` need data of class `Int16Array`, but got an `Int32Array` of 24 bytes",
    ],
    [
      "numbers for a bigint type",
      { shape: [2], dtype: "int64", data: new Float64Array(2) },
      "need data of class `BigInt64Array`",
    ],
    ["an unknown order", { shape: [2], dtype: "int8", order: "A" }, "an order is `C` or `F`, but got `A`"],
    ["an unknown type", { shape: [2], dtype: "complex64" }, "`complex64` has no typed array"],
  ];
  for (const [what, options, message] of refused) {
    it(`refuses ${what}`, () => {
      expect(() => Reflect.construct(NDArray, [options])).toThrow(message);
    });
  }
});
