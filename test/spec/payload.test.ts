import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { freshPattern, pattern, patternCall, patternSource } from "../../src/spec/index.js";

const sizes = [0, 1, 4, 255, 256, 65_535, 65_536, 65_537];
const salts = [0, 1, 2, 7, 99];

function equalNeighbours(bytes: Uint8Array): number {
  return bytes.filter((byte, index) => byte === bytes[index - 1]).length;
}

describe("pattern", () => {
  it.each(sizes)("has %i bytes, none of them zero", (size) => {
    for (const salt of salts) {
      expect(pattern(size, salt).length).toBe(size);
      expect(pattern(size, salt).includes(0)).toBe(false);
    }
  });

  it("is the same array for the same arguments, and salt 0 without one", () => {
    expect(pattern(300, 1)).toBe(pattern(300, 1));
    expect(pattern(300)).toBe(pattern(300, 0));
  });

  it("begins alike for every size of one salt", () => {
    expect(pattern(300, 4).subarray(0, 50)).toEqual(pattern(50, 4));
  });

  it("has no two neighbouring bytes alike, so that a shift by one shows in every byte", () => {
    expect(salts.map((salt) => equalNeighbours(pattern(65_537, salt)))).toEqual(salts.map(() => 0));
  });

  it("has no byte in common with its neighbour in salt, so that a stale value shows in every byte", () => {
    for (let salt = 0; salt < 20; salt++) {
      const [one, next] = [pattern(1000, salt), pattern(1000, salt + 1)];
      expect(one.filter((byte, index) => byte === next[index])).toEqual(new Uint8Array());
    }
  });

  it.each([4, 8, 16, 255, 256, 4096])("does not repeat after %i bytes", (period) => {
    const bytes = pattern(65_537, 1);
    const repeated = bytes.filter((byte, index) => index >= period && byte === bytes[index - period]).length;
    expect(repeated).toBeLessThan(65_537 / 64);
  });

  it("lets eight bytes be found in one place alone", () => {
    const text = Buffer.from(pattern(65_537, 7)).toString("latin1");
    const seen = new Set<string>();
    for (let at = 0; at + 8 <= text.length; at++) seen.add(text.slice(at, at + 8));
    expect(seen.size).toBe(65_537 - 7);
  });
});

describe("patternSource", () => {
  it.each(sizes)("makes the same %i bytes in a script of its own", (size) => {
    for (const salt of salts) {
      const made: unknown = runInNewContext(`${patternSource}\nArray.from(pattern(${size}, ${salt}))`);
      expect(made).toEqual([...pattern(size, salt)]);
    }
  });
});

describe("patternCall", () => {
  it("names the call that made these bytes, of a copy too", () => {
    expect(patternCall(pattern(77, 5).slice())).toBe("pattern(77, 5)");
  });

  it("has no name for other bytes", () => {
    const bytes = pattern(77, 5).slice();
    bytes[76] = 0;
    expect(patternCall(bytes)).toBeUndefined();
  });
});

it("is made afresh where it may be written to", () => {
  for (const size of [10, 131_079]) {
    const before = pattern(size, 3).slice();
    const fresh = freshPattern(size, 3);
    expect(fresh).toEqual(before);
    fresh.fill(0);
    expect(pattern(size, 3)).toEqual(before);
  }
});
