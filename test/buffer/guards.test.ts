import { describe, expect, it } from "vitest";
import { guardByteAt, guardLength } from "../../src/buffer/guard.js";
import { TestBuffer } from "../../src/buffer/test-buffer.js";

const value = Uint8Array.of(1, 2, 3, 4, 5);

/** All of the memory that `buffer` lies in. */
function memory(buffer: TestBuffer): Uint8Array {
  return new Uint8Array(buffer.asArrayLike().buffer);
}

/** Changes the byte at `position`, counted as `guardByteAt` counts. */
function disturb(buffer: TestBuffer, position: number): void {
  const array = buffer.asArrayLike();
  const index = array.byteOffset + (position < 0 ? 0 : array.length) + position;
  memory(buffer)[index] = 0;
}

describe("the guards of a TestBuffer", () => {
  it("lie on both sides of the value, at least 16 bytes each", () => {
    const array = TestBuffer.fromBytes(value).asArrayLike();
    expect(guardLength).toBeGreaterThanOrEqual(16);
    expect(array.byteOffset).toBe(guardLength);
    expect(array.byteOffset % 2).toBe(1);
    expect(array.buffer.byteLength).toBe(guardLength + value.length + guardLength);
  });

  it("are the bytes that guardByteAt says", () => {
    const bytes = memory(TestBuffer.fromBytes(value));
    for (let position = -guardLength; position < 0; position++) {
      expect(bytes[guardLength + position]).toBe(guardByteAt(position));
    }
    for (let position = 0; position < guardLength; position++) {
      expect(bytes[guardLength + value.length + position]).toBe(guardByteAt(position));
    }
  });

  it("are neither zero, nor 0xFF, nor ASCII, nor all the same, nor alike on both sides", () => {
    const before = Array.from({ length: guardLength }, (_, index) => guardByteAt(index - guardLength) ?? 0);
    const after = Array.from({ length: guardLength }, (_, index) => guardByteAt(index) ?? 0);
    for (const byte of [...before, ...after]) {
      expect(byte).toBeGreaterThan(0x7f);
      expect(byte).toBeLessThan(0xff);
    }
    expect(new Set(before).size).toBeGreaterThan(3);
    expect(after.some((byte) => before.includes(byte))).toBe(false);
  });

  it("end where guardByteAt knows no byte", () => {
    expect(guardByteAt(-guardLength - 1)).toBeUndefined();
    expect(guardByteAt(guardLength)).toBeUndefined();
  });
});

describe("guardViolation", () => {
  it("is undefined while nothing was written outside of the value", () => {
    const buffer = TestBuffer.fromBytes(value);
    buffer.asArrayLike().fill(0xee);
    expect(buffer.guardViolation()).toBeUndefined();
  });

  for (const position of [-1, -guardLength, 0, guardLength - 1]) {
    it(`tells a write at ${position}`, () => {
      const buffer = TestBuffer.fromBytes(value);
      disturb(buffer, position);
      const side = position < 0 ? "before" : "after";
      const expected = guardByteAt(position);
      expect(buffer.guardViolation()).toEqual({ side, offset: position, expected, found: 0 });
    });
  }

  it("names the changed byte nearest to the value", () => {
    const before = TestBuffer.fromBytes(value);
    for (const position of [-9, -3, -5]) disturb(before, position);
    expect(before.guardViolation()?.offset).toBe(-3);
    const after = TestBuffer.fromBytes(value);
    for (const position of [9, 3, 5]) disturb(after, position);
    expect(after.guardViolation()?.offset).toBe(3);
  });

  it("watches over a buffer of no bytes as well", () => {
    const buffer = TestBuffer.createZeroLength();
    expect(buffer.length).toBe(0);
    expect(buffer.asArrayLike().byteOffset).toBe(guardLength);
    expect(buffer.guardViolation()).toBeUndefined();
    disturb(buffer, 0);
    expect(buffer.guardViolation()?.side).toBe("after");
  });

  it("of a slice or of a buffer made of this one is that of the shared memory", () => {
    const buffer = TestBuffer.fromBytes(value);
    const slice = buffer.slice(1, 3);
    const shared = TestBuffer.fromBuffer(buffer);
    expect([slice.guardViolation(), shared.guardViolation()]).toEqual([undefined, undefined]);
    disturb(buffer, 0);
    expect(slice.guardViolation()).toEqual(buffer.guardViolation());
    expect(shared.guardViolation()).toEqual(buffer.guardViolation());
  });

  it("is undefined for bytes that were not allocated with guards", () => {
    const memory = new Uint8Array(100);
    expect(TestBuffer.fromArrayLike(memory.subarray(40, 60)).guardViolation()).toBeUndefined();
  });
});

describe("a TestBuffer whose memory was transferred away", () => {
  it("says so and violates no guard", () => {
    const buffer = TestBuffer.fromBytes(value);
    expect(buffer.wasTransferred).toBe(false);
    structuredClone(buffer.asArrayLike(), { transfer: [buffer.asArrayLike().buffer as ArrayBuffer] });
    expect(buffer.wasTransferred).toBe(true);
    expect(buffer.length).toBe(0);
    expect(buffer.guardViolation()).toBeUndefined();
  });
});
