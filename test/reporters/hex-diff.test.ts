import { describe, expect, it } from "vitest";
import { hexDiff, windowText } from "../../src/reporters/text/hex-diff.js";
import { byteWindow } from "../../src/results/index.js";
import { countUp } from "./sample-report.js";

const stacked = { columns: 76, beside: false };

function changed(size: number, offsets: number[]): Uint8Array {
  const bytes = countUp(size);
  for (const offset of offsets) bytes[offset] = 0;
  return bytes;
}

describe("a byte diff", () => {
  it("underlines what differs, one side below the other", () => {
    expect(hexDiff(byteWindow(countUp(20)), byteWindow(changed(20, [1, 2, 17])), stacked)).toEqual([
      "- expected 20 bytes   + received 20 bytes",
      "-  0  01 02 03 04 05 06 07 08  09 0a 0b 0c 0d 0e 0f 10  ················",
      "+  0  01 00 00 04 05 06 07 08  09 0a 0b 0c 0d 0e 0f 10  ················",
      "         ^^ ^^",
      "- 16  11 12 13 14                                       ····",
      "+ 16  11 00 13 14                                       ····",
      "         ^^",
    ]);
  });

  it("sets the sides beside each other where there is room", () => {
    const text = new TextEncoder().encode("hello, ok");
    const other = new TextEncoder().encode("help!!");
    expect(hexDiff(byteWindow(text), byteWindow(other), { columns: 96, beside: true })).toEqual([
      "     - expected 9 bytes                   + received 6 bytes",
      "  0  68 65 6c 6c 6f 2c 20 6f  hello,·o    68 65 6c 70 21 21        help!!",
      "              ^^ ^^ ^^ ^^ ^^                       ^^ ^^ ^^",
      "  8  6b                       k",
      "     ^^",
    ]);
  });

  it("marks with colour instead, where there is colour", () => {
    const paint = { expected: (text: string) => `<${text}>`, received: (text: string) => `[${text}]` };
    expect(hexDiff(byteWindow(countUp(2)), byteWindow(changed(2, [1])), { ...stacked, paint })).toEqual([
      "<- expected 2 bytes>   [+ received 2 bytes]",
      "- 0  01 <02>                    ·<·>",
      "+ 0  01 [00]                    ·[·]",
    ]);
  });

  it("keeps every line within its columns, at any offset", () => {
    const owed = changed(5 * 2 ** 20, []);
    const came = changed(5 * 2 ** 20, [5_000_000]);
    for (const columns of [36, 56, 76, 96, 156]) {
      const lines = hexDiff(byteWindow(owed, 5_000_000), byteWindow(came, 5_000_000), {
        columns,
        beside: columns >= 90,
      });
      const rows = lines.filter((line) => !/expected|received/.test(line));
      expect(rows.length).toBeGreaterThan(4);
      for (const line of rows) expect(line.length).toBeLessThanOrEqual(columns);
    }
  });

  it("leaves out equal rows, but for those next to a difference", () => {
    const came = changed(160, [80]);
    const lines = hexDiff(byteWindow(countUp(160), 0, 160), byteWindow(came, 0, 160), stacked);
    expect(lines.filter((line) => line.includes("equal"))).toEqual([
      "       … 64 equal bytes",
      "       … 48 equal bytes",
    ]);
    expect(lines.map((line) => line.slice(2, 5).trim()).filter((offset) => /^\d+$/.test(offset))).toEqual([
      "64",
      "80",
      "80",
      "96",
    ]);
  });

  it("marks bytes after the end that was owed, and no byte that a window does not show", () => {
    const owed = { length: 100, from: 0, hex: "0102" };
    const came = { length: 100, from: 0, hex: "01020304" };
    expect(hexDiff(owed, came, stacked).join("\n")).not.toContain("^^");
    expect(hexDiff({ ...owed, length: 2 }, came, stacked).join("\n")).toContain("^^ ^^");
  });

  it("shows without marks what came where nothing was owed", () => {
    expect(hexDiff(null, byteWindow(countUp(3)), stacked)).toEqual([
      "- expected no bytes   + received 3 bytes",
      "+ 0  01 02 03                 ···",
    ]);
  });

  it("says which part of a value is shown", () => {
    const value = countUp(65_536);
    expect([0, 65_535, 4096].map((around) => windowText(byteWindow(value, around)))).toEqual([
      "first 64 of 65,536 bytes",
      "last 64 of 65,536 bytes",
      "bytes 4,080 to 4,143 of 65,536",
    ]);
    expect(windowText(byteWindow(countUp(1)))).toBe("1 byte");
  });

  it("is quick where the windows lie far apart", () => {
    const far = { length: 2 ** 50, from: 2 ** 49, hex: "01" };
    expect(hexDiff(byteWindow(countUp(1)), far, stacked).length).toBeLessThan(10);
  });
});
