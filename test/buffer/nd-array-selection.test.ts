import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NDArray } from "../../src/buffer/nd-array.js";
import type { Order } from "../../src/buffer/strides.js";
import { TestNDArrayLike } from "../../src/buffer/test-nd-array-like.js";

/** An array whose element at `[i, j, …]` is its number in C order, whichever the order in memory. */
function counted(shape: readonly number[], order: Order = "C"): TestNDArrayLike {
  const size = shape.reduce((product, length) => product * length, 1);
  return new TestNDArrayLike({
    shape,
    dtype: "int32",
    data: Int32Array.from({ length: size }, (_, i) => i),
  }).copy(order);
}

describe("slice", () => {
  for (const order of ["C", "F"] as const) {
    it(`takes ranges, steps, indices and whole axes in ${order} order`, () => {
      const array = counted([3, 4], order);
      expect(array.slice({ start: 1 }, { start: 0, stop: 4, step: 3 }).toNestedArray()).toEqual([
        [4, 7],
        [8, 11],
      ]);
      expect(array.slice(1).toNestedArray()).toEqual([4, 5, 6, 7]);
      expect(array.slice(undefined, 2).toNestedArray()).toEqual([2, 6, 10]);
      expect(array.slice(2, 3).toNestedArray()).toBe(11);
      expect(array.slice().toNestedArray()).toEqual(array.toNestedArray());
    });
  }

  it("is a view of the same class", () => {
    const array = counted([3, 4]);
    const part = array.slice({ start: 1, stop: 3 }, { start: 1, stop: 3 });
    part.set([0, 0], -5);
    expect(part).toBeInstanceOf(TestNDArrayLike);
    expect(array.get(1, 1)).toBe(-5);
  });

  it("of a slice counts within it", () => {
    const inner = counted([10]).slice({ start: 1, stop: 9, step: 2 }).slice({ start: 1, step: 2 });
    expect(inner.toNestedArray()).toEqual([3, 7]);
  });

  it("may be empty, also at the very end", () => {
    expect(counted([3]).slice({ start: 3 }).shape).toEqual([0]);
    expect(counted([3, 2]).slice({ start: 3 }, 1).toNestedArray()).toEqual([]);
  });

  it("keeps the order in memory", () => {
    expect(counted([3, 4], "F").slice({ start: 1 }, { start: 1 }).order).toBe("F");
    expect(counted([3, 4]).slice({ start: 1 }, { start: 1 }).isCContiguous).toBe(false);
  });

  for (const selection of [
    [3],
    [-1],
    [0.5],
    [0, 4],
    [{ start: 2, stop: 1 }],
    [{ stop: 4 }],
    [{ start: -1 }],
    [{ step: 0 }],
    [{ step: -1 }],
    [0, 0, 0],
  ]) {
    it(`refuses ${JSON.stringify(selection)} of shape [3,4]`, () => {
      expect(() => counted([3, 4]).slice(...selection)).toThrow(RangeError);
    });
  }

  it("refuses a range that leaves its axis, though not the data", () => {
    expect(() => counted([3, 4]).slice(0, { stop: 5 })).toThrow(
      "the range `{ start: 0, stop: 5, step: 1 }` does not fit axis 1 of length 4",
    );
    expect(() => counted([3, 4]).get(0, 4)).toThrow("index `4` lies outside axis 1 of length 4");
  });

  it("refuses what is neither an index nor a range, and names the axis", () => {
    const slice = () => Reflect.apply(counted([3, 4]).slice, counted([3, 4]), [0, "1:2"]);
    expect(slice).toThrow(TypeError);
    expect(slice).toThrow("axis 1 takes an index");
  });
});

describe("get", () => {
  it("finds the same element in either order", () => {
    for (const order of ["C", "F"] as const) expect(counted([2, 3, 4], order).get(1, 2, 3)).toBe(23);
  });

  for (const index of [[], [1], [1, 1, 1], [3, 0], [0, 4], [0, -1], [0.5, 0]]) {
    it(`refuses [${index}] of shape [3,4]`, () => {
      expect(() => counted([3, 4]).get(...index)).toThrow(RangeError);
    });
  }
});

describe("set", () => {
  for (const order of ["C", "F"] as const) {
    it(`writes one value to all that is selected in ${order} order, and nowhere else`, () => {
      const array = counted([3, 3], order);
      array.set([{ start: 1 }, { step: 2 }], 0);
      expect(array.toNestedArray()).toEqual([
        [0, 1, 2],
        [0, 4, 0],
        [0, 7, 0],
      ]);
    });

    it(`writes an array of another order over ${order} order`, () => {
      const array = counted([3, 3], order);
      array.set([{ stop: 2 }, { stop: 2 }], counted([2, 2], order === "C" ? "F" : "C"));
      expect(array.toNestedArray()).toEqual([
        [0, 1, 2],
        [2, 3, 5],
        [6, 7, 8],
      ]);
    });
  }

  it("converts an array of another type", () => {
    const array = counted([2]);
    array.set([], new NDArray({ shape: [2], dtype: "float64", data: Float64Array.of(1.9, -1.9) }));
    expect(array.toNestedArray()).toEqual([1, -1]);
  });

  it("reads what it moves before it overwrites it", () => {
    const array = counted([5]);
    array.set([{ start: 1 }], array.slice({ stop: 4 }));
    expect(array.toNestedArray()).toEqual([0, 0, 1, 2, 3]);
  });

  it("refuses an array of another shape, and changes nothing", () => {
    const array = counted([2, 3]);
    for (const shape of [[3], [3, 2], [1, 3], [], [2, 3, 1]]) {
      expect(() => array.set([], counted(shape))).toThrow("only a scalar is broadcast");
    }
    expect(array.toNestedArray()).toEqual(counted([2, 3]).toNestedArray());
  });

  it("refuses plain nested arrays", () => {
    expect(() => Reflect.apply(counted([2]).set, counted([2]), [[], [1, 2]])).toThrow(
      "but got an array of length 2",
    );
  });
});

describe("any slice of any array", () => {
  it("holds just the elements that its ranges name, in every type, order and width", () => {
    const axis = fc.record({
      length: fc.integer({ min: 0, max: 40 }),
      from: fc.nat(),
      to: fc.nat(),
      step: fc.integer({ min: 1, max: 3 }),
    });
    const types = fc.constantFrom("uint8", "int16", "float32", "float64", "int64" as const);
    fc.assert(
      fc.property(
        fc.array(axis, { maxLength: 3 }),
        types,
        fc.constantFrom("C", "F" as const),
        (axes, dtype, order) => {
          const ranges = axes.map(({ length, from, to, step }) => {
            const start = from % (length + 1);
            return { start, stop: start + (to % (length - start + 1)), step };
          });
          const whole = counted(axes.map(({ length }) => length)).astype(dtype, order);
          const part = whole.slice(...ranges);
          let expected: number[][] = [[]];
          for (const { start, stop, step } of ranges) {
            const indices = Array.from(
              { length: Math.ceil((stop - start) / step) },
              (_, index) => start + index * step,
            );
            expected = expected.flatMap((head) => indices.map((index) => [...head, index]));
          }
          const elements = expected.map((index) => whole.get(...index));
          expect([...part.elements()]).toEqual(elements);
          expect([...part.copy("F").elements()]).toEqual(elements);
        },
      ),
      { numRuns: 60 },
    );
  });
});
