import { describe, expect, it } from "vitest";
import { Buffer as ZarrBuffer } from "../../src/buffer/buffer.js";

class Special extends ZarrBuffer {}
const of = (...bytes: number[]) => Special.fromBytes(Uint8Array.from(bytes));

describe("toBytes", () => {
  it("copies into memory of its own", () => {
    const array = Uint8Array.of(0, 1, 2, 3).subarray(1, 3);
    const bytes = ZarrBuffer.fromArrayLike(array).toBytes();
    bytes[0] = 9;
    expect(array).toEqual(Uint8Array.of(1, 2));
    expect(bytes.buffer.byteLength).toBe(2);
  });

  it("gives a plain Uint8Array, even of Node's Buffer", () => {
    const bytes = ZarrBuffer.fromArrayLike(Buffer.from("abc")).toBytes();
    expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
  });
});

describe("slice", () => {
  it("is a view of the bytes from start to before end, of the same class", () => {
    const buffer = of(10, 11, 12, 13, 14);
    const part = buffer.slice(1, 4);
    buffer.asArrayLike()[2] = 99;
    expect(part).toBeInstanceOf(Special);
    expect(part.toBytes()).toEqual(Uint8Array.of(11, 99, 13));
  });

  it("of a slice counts from the start of that slice", () => {
    expect(of(10, 11, 12, 13, 14).slice(1, 4).slice(1, 3).toBytes()).toEqual(Uint8Array.of(12, 13));
  });

  it("takes the rest where there is no end, and all where there is no start", () => {
    expect(of(10, 11, 12).slice(1).toBytes()).toEqual(Uint8Array.of(11, 12));
    expect(of(10, 11, 12).slice().toBytes()).toEqual(Uint8Array.of(10, 11, 12));
  });

  it("may be empty, also at the very end", () => {
    expect(of(10, 11).slice(2, 2).length).toBe(0);
    expect(of().slice(0, 0).length).toBe(0);
  });

  for (const [start, end] of [
    [-1, 2],
    [0, 4],
    [2, 1],
    [0.5, 2],
    [0, Number.NaN],
    [4, 4],
    [0, Infinity],
  ] as const) {
    it(`refuses ${start} to ${end} of 3 bytes`, () => {
      expect(() => of(1, 2, 3).slice(start, end)).toThrow(RangeError);
      expect(() => of(1, 2, 3).slice(start, end)).toThrow(
        `\`slice(${start}, ${end})\` lies outside a buffer of 3`,
      );
    });
  }
});

describe("setSlice", () => {
  it("writes bytes, a buffer or one number over the range and nowhere else", () => {
    const buffer = of(0, 0, 0, 0, 0, 0);
    buffer.setSlice(0, 2, Uint8Array.of(1, 2));
    buffer.setSlice(2, 4, of(3, 4));
    buffer.setSlice(4, 5, 5);
    expect(buffer.toBytes()).toEqual(Uint8Array.of(1, 2, 3, 4, 5, 0));
  });

  it("moves bytes within the same memory", () => {
    const buffer = of(1, 2, 3, 4);
    buffer.setSlice(1, 4, buffer.slice(0, 3));
    expect(buffer.toBytes()).toEqual(Uint8Array.of(1, 1, 2, 3));
  });

  it("refuses a value of another length, a number that is no byte, and a range outside", () => {
    const buffer = of(1, 2, 3);
    expect(() => buffer.setSlice(0, 2, Uint8Array.of(9))).toThrow("needs 2 bytes, but got 1");
    expect(() => buffer.setSlice(0, 2, 256)).toThrow(RangeError);
    expect(() => buffer.setSlice(0, 2, 1.5)).toThrow(RangeError);
    expect(() => buffer.setSlice(2, 4, Uint8Array.of(9, 9))).toThrow(RangeError);
    expect(() => Reflect.apply(buffer.setSlice, buffer, [0, 2, "ab"])).toThrow(TypeError);
    expect(buffer.toBytes()).toEqual(Uint8Array.of(1, 2, 3));
  });
});

describe("combine", () => {
  it("puts others of any class behind this one, in a copy of this one's class", () => {
    const first = of(1, 2);
    const combined = first.combine([ZarrBuffer.fromBytes(Uint8Array.of(3)), of(), of(4, 5)]);
    first.asArrayLike()[0] = 9;
    expect(combined).toBeInstanceOf(Special);
    expect(combined.toBytes()).toEqual(Uint8Array.of(1, 2, 3, 4, 5));
  });

  it("takes any iterable, once", () => {
    function* parts() {
      yield of(2);
      yield of(3);
    }
    expect(of(1).combine(parts()).toBytes()).toEqual(Uint8Array.of(1, 2, 3));
  });

  it("copies even where there is nothing to combine with", () => {
    const buffer = of(1);
    expect(buffer.combine([]).asArrayLike()).not.toBe(buffer.asArrayLike());
  });

  it("refuses what is no buffer", () => {
    expect(() => Reflect.apply(of(1).combine, of(1), [[new Uint8Array(1)]])).toThrow(
      "`combine` takes a `Buffer`",
    );
  });

  it("takes a buffer of a second copy of this package", () => {
    const foreign = { asArrayLike: () => Uint8Array.of(7) };
    expect(Reflect.apply(of(1).combine, of(1), [[foreign]])).toEqual(of(1, 7));
  });
});

describe("equals", () => {
  it("compares the bytes, whatever the class and wherever they lie", () => {
    const elsewhere = ZarrBuffer.fromArrayLike(Uint8Array.of(0, 1, 2, 3).subarray(1));
    expect(of(1, 2, 3).equals(elsewhere)).toBe(true);
    expect(elsewhere.equals(of(1, 2, 3))).toBe(true);
  });

  it("tells another byte, another length and what is no buffer", () => {
    const buffer = of(1, 2, 3);
    for (const other of [of(1, 2, 4), of(1, 2), of(), Uint8Array.of(1, 2, 3), null, undefined, "123", {}]) {
      expect(buffer.equals(other)).toBe(false);
    }
  });
});
