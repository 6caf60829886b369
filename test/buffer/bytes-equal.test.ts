import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

type Subject = typeof import("../../src/buffer/bytes-equal.js");

/** `length` distinguishable bytes at an odd offset, with `changed` of them flipped. */
function bytes(length: number, ...changed: number[]): Uint8Array {
  const array = new Uint8Array(new ArrayBuffer(length + 3), 3, length);
  for (let index = 0; index < length; index++) array[index] = index * 7 + (index >> 8);
  for (const index of changed) array[index] = ~(array[index] ?? 0);
  return array;
}

const lengths = [0, 1, 31, 32, 33, 4095, 4096, 4097, 20_000];

for (const [where, hasBuffer] of [
  ["in Node", true],
  ["in a browser", false],
] as const) {
  describe(`comparing bytes ${where}`, () => {
    let subject: Subject;
    beforeEach(async () => {
      vi.resetModules();
      if (!hasBuffer) vi.stubGlobal("Buffer", undefined);
      subject = await import("../../src/buffer/bytes-equal.js");
    });
    afterEach(() => vi.unstubAllGlobals());

    it("finds equal arrays equal", () => {
      for (const length of lengths) {
        expect(subject.bytesEqual(bytes(length), bytes(length))).toBe(true);
        expect(subject.firstDifference(bytes(length), bytes(length))).toBe(-1);
      }
    });

    it("finds a difference in the first, the middle and the last byte", () => {
      for (const length of lengths.filter((one) => one > 0)) {
        for (const index of [0, length >> 1, length - 1]) {
          expect(subject.bytesEqual(bytes(length), bytes(length, index))).toBe(false);
          expect(subject.firstDifference(bytes(length), bytes(length, index))).toBe(index);
        }
      }
    });

    it("names the first of several differences", () => {
      expect(subject.firstDifference(bytes(20_000), bytes(20_000, 19_000, 9000, 9001))).toBe(9000);
    });

    it("tells a beginning from the whole by where it ends", () => {
      for (const length of lengths.filter((one) => one > 0)) {
        const start = bytes(length).subarray(0, length - 1);
        expect(subject.bytesEqual(start, bytes(length))).toBe(false);
        expect(subject.firstDifference(start, bytes(length))).toBe(length - 1);
        expect(subject.firstDifference(bytes(length), start)).toBe(length - 1);
      }
    });
  });
}
