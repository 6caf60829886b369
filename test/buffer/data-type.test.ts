import { afterEach, describe, expect, it, vi } from "vitest";
import { type DataTypeName, dataType, dataTypeNames } from "../../src/buffer/data-type.js";
import { NDArray } from "../../src/buffer/nd-array.js";

afterEach(() => vi.unstubAllGlobals());

const expected: [name: DataTypeName, itemSize: number, arrayClass: object, fillValue: unknown][] = [
  ["bool", 1, Uint8Array, false],
  ["int8", 1, Int8Array, 0],
  ["int16", 2, Int16Array, 0],
  ["int32", 4, Int32Array, 0],
  ["int64", 8, BigInt64Array, 0n],
  ["uint8", 1, Uint8Array, 0],
  ["uint16", 2, Uint16Array, 0],
  ["uint32", 4, Uint32Array, 0],
  ["uint64", 8, BigUint64Array, 0n],
  ["float32", 4, Float32Array, 0],
  ["float64", 8, Float64Array, 0],
];

describe("dataType", () => {
  for (const [name, itemSize, arrayClass, fillValue] of expected) {
    it(`knows ${name}`, () => {
      expect(dataType(name)).toMatchObject({ name, itemSize, arrayClass, fillValue });
    });
  }

  it("lists every name once, float16 among them", () => {
    expect([...dataTypeNames].sort()).toEqual([...expected.map(([name]) => name), "float16"].sort());
  });

  it("lacks float16 where the engine has no Float16Array, and says so", () => {
    vi.stubGlobal("Float16Array", undefined);
    expect(() => dataType("float16")).toThrow(TypeError);
    expect(() => dataType("float16")).toThrow("needs `Float16Array`, which this JavaScript engine lacks");
  });

  it("has float16 as soon as the engine has a Float16Array", () => {
    class Float16Array extends Uint16Array {}
    vi.stubGlobal("Float16Array", Float16Array);
    expect(dataType("float16")).toMatchObject({ kind: "float", itemSize: 2, arrayClass: Float16Array });
    const array = new NDArray({ shape: [2], dtype: "float16" });
    array.set([1], 3);
    expect([...array.copy().elements()]).toEqual([0, 3]);
  });

  const refused: [name: unknown, message: string][] = [
    ["complex64", "`complex64` has no typed array in JavaScript"],
    ["complex128", "`complex128` has no typed array in JavaScript"],
    ["r16", "raw data type `r16` has no typed array in JavaScript"],
    ["int128", "`int128` is no data type known here: use one of `bool`, `int8`"],
    ["<i4", "`<i4` is no data type known here"],
    ["toString", "`toString` is no data type known here"],
    [32, "a data type is a name such as `int32`, but got the number `32`"],
    [undefined, "but got `undefined`"],
  ];
  for (const [name, message] of refused) {
    it(`refuses ${String(name)} and says why`, () => {
      const ask = () => Reflect.apply(dataType, undefined, [name]);
      expect(ask).toThrow(TypeError);
      expect(ask).toThrow(message);
    });
  }
});
