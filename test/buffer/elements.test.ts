import { describe, expect, it } from "vitest";
import type { DataTypeName, Scalar } from "../../src/buffer/data-type.js";
import { NDArray } from "../../src/buffer/nd-array.js";

/** Writes `value` to one element of that type and reads it back. */
function through(dtype: DataTypeName, value: unknown): Scalar {
  const array = new NDArray({ shape: [3], dtype });
  Reflect.apply(array.set, array, [[1], value]);
  expect([array.get(0), array.get(2)]).toEqual([array.get(0), array.get(0)]);
  return array.get(1);
}

describe("an element", () => {
  const kept: [dtype: DataTypeName, values: Scalar[]][] = [
    ["bool", [true, false]],
    ["int8", [-128, 127]],
    ["int16", [-32_768, 32_767]],
    ["int32", [-2_147_483_648, 2_147_483_647]],
    ["int64", [-(2n ** 63n), 2n ** 63n - 1n, 0n]],
    ["uint8", [0, 255]],
    ["uint16", [65_535]],
    ["uint32", [4_294_967_295]],
    ["uint64", [2n ** 64n - 1n, 0n]],
    ["float32", [1.5, -0, Number.NaN, Number.POSITIVE_INFINITY]],
    ["float64", [0.1, -0, Number.NaN, Number.NEGATIVE_INFINITY, Number.MAX_VALUE]],
  ];
  for (const [dtype, values] of kept) {
    it(`of type ${dtype} keeps ${values.join(", ")}`, () => {
      for (const value of values) expect(through(dtype, value)).toBe(value);
    });
  }

  it("takes an integer as number or bigint, whichever the type holds", () => {
    expect(through("int64", -5)).toBe(-5n);
    expect(through("uint8", 7n)).toBe(7);
  });

  it("of type bool takes 0 and 1", () => {
    expect([through("bool", 1), through("bool", 0)]).toEqual([true, false]);
  });

  it("of type float32 is rounded to it", () => {
    expect(through("float32", 0.1)).toBe(Math.fround(0.1));
  });

  const outside: [dtype: DataTypeName, value: number | bigint][] = [
    ["int8", 128],
    ["int8", -129],
    ["uint8", -1],
    ["uint32", 2 ** 32],
    ["int32", 1.5],
    ["int32", Number.NaN],
    ["int64", 2n ** 63n],
    ["int64", 2 ** 63],
    ["uint64", -1n],
    ["uint64", Number.POSITIVE_INFINITY],
  ];
  for (const [dtype, value] of outside) {
    it(`of type ${dtype} refuses ${value}`, () => {
      expect(() => through(dtype, value)).toThrow(RangeError);
      expect(() => through(dtype, value)).toThrow(`\`${value}\` is no \`${dtype}\`: give an integer from`);
    });
  }

  const wrong: [dtype: DataTypeName, value: unknown, message: string][] = [
    ["int32", "1", "takes an integer, as a number or a bigint, but got a string of 1 characters"],
    ["int32", true, "but got the boolean `true`"],
    ["float64", 1n, "takes a number, but got the bigint `1`"],
    ["bool", 2, "takes a boolean, but got the number `2`"],
    ["float32", undefined, "but got `undefined`"],
    ["float32", null, "but got `null`"],
    ["float32", [1], "but got an array of length 1"],
  ];
  for (const [dtype, value, message] of wrong) {
    it(`of type ${dtype} refuses ${JSON.stringify(value, (_, one) => (typeof one === "bigint" ? `${one}n` : one))}`, () => {
      expect(() => through(dtype, value)).toThrow(TypeError);
      expect(() => through(dtype, value)).toThrow(message);
    });
  }
});
