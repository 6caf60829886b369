import { describe, expect, it } from "vitest";
import { Buffer as ZarrBuffer } from "../../src/buffer/buffer.js";
import { guardLength } from "../../src/buffer/guard.js";
import { TestBuffer } from "../../src/buffer/test-buffer.js";

const value = Uint8Array.of(1, 2, 3);

describe("TestBuffer", () => {
  it("is a Buffer of a class of its own", () => {
    const buffer = TestBuffer.fromBytes(value);
    expect(buffer).toBeInstanceOf(TestBuffer);
    expect(buffer).toBeInstanceOf(ZarrBuffer);
    expect(ZarrBuffer.fromBytes(value)).not.toBeInstanceOf(TestBuffer);
  });

  it("copies in fromBytes", () => {
    const bytes = value.slice();
    const buffer = TestBuffer.fromBytes(bytes);
    bytes.fill(9);
    expect(buffer.toBytes()).toEqual(value);
  });

  it("refuses in fromBytes what is no Uint8Array", () => {
    expect(() => Reflect.apply(TestBuffer.fromBytes, TestBuffer, [[1, 2]])).toThrow(TypeError);
  });

  it("does not copy in fromArrayLike", () => {
    expect(TestBuffer.fromArrayLike(value).asArrayLike()).toBe(value);
  });

  it("does not copy in fromBuffer and takes a plain Buffer", () => {
    const plain = ZarrBuffer.fromBytes(value);
    const buffer = TestBuffer.fromBuffer(plain);
    expect(buffer).toBeInstanceOf(TestBuffer);
    expect(buffer.asArrayLike()).toBe(plain.asArrayLike());
  });

  it("holds the same bytes as a plain Buffer", () => {
    for (const length of [0, 1, 4, 255, 256, 65_537]) {
      const bytes = Uint8Array.from({ length }, (_, index) => index * 31);
      expect(TestBuffer.fromBytes(bytes).equals(ZarrBuffer.fromBytes(bytes))).toBe(true);
    }
  });

  it("stays a TestBuffer in slices", () => {
    expect(TestBuffer.fromBytes(value).slice(1)).toBeInstanceOf(TestBuffer);
    expect(TestBuffer.fromBytes(value).slice(1).toBytes()).toEqual(Uint8Array.of(2, 3));
  });

  it("stays a TestBuffer between guards when combined", () => {
    const combined = TestBuffer.fromBytes(value).combine([ZarrBuffer.fromBytes(value)]);
    expect(combined).toBeInstanceOf(TestBuffer);
    expect(combined.toBytes()).toEqual(Uint8Array.of(1, 2, 3, 1, 2, 3));
    expect(combined.asArrayLike().byteOffset).toBe(guardLength);
  });

  it("passes its guards on to subclasses", () => {
    class Special extends TestBuffer {}
    const made: Special[] = [Special.fromBytes(value), Special.createZeroLength()];
    for (const buffer of made) {
      expect(buffer).toBeInstanceOf(Special);
      new Uint8Array(buffer.asArrayLike().buffer).fill(0);
      expect(buffer.guardViolation()).toBeDefined();
    }
  });

  it("shows guard bytes to whoever reads the memory in place of the view", () => {
    const leaked = ZarrBuffer.fromArrayLike(new Uint8Array(TestBuffer.fromBytes(value).asArrayLike().buffer));
    expect(leaked.equals(TestBuffer.fromBytes(value))).toBe(false);
  });
});
