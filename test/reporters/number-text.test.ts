import { describe, expect, it } from "vitest";
import {
  countText,
  durationText,
  plural,
  shortNumber,
  sizeText,
  valueText,
} from "../../src/reporters/text/number-text.js";

describe("numbers in a report", () => {
  it("separates thousands", () => {
    expect([0, 999, 1000, 65_536, 5_242_880, -1000].map(countText)).toEqual([
      "0",
      "999",
      "1,000",
      "65,536",
      "5,242,880",
      "-1,000",
    ]);
  });

  it("gives sizes in units of 1024", () => {
    expect([0, 255, 1024, 1536, 65_536, 5_242_880, 2 ** 30].map(sizeText)).toEqual([
      "0 B",
      "255 B",
      "1 KiB",
      "1.5 KiB",
      "64 KiB",
      "5 MiB",
      "1 GiB",
    ]);
  });

  it("gives durations in the unit that suits them", () => {
    expect([0, 0.0123, 0.25, 1.5, 999.9, 2040, 65_000].map(durationText)).toEqual([
      "0 ms",
      "12.3 µs",
      "250 µs",
      "1.5 ms",
      "1 s",
      "2.04 s",
      "1 min 5 s",
    ]);
  });

  it("says nothing of what is no number", () => {
    expect([durationText(Number.NaN), sizeText(Number.POSITIVE_INFINITY), shortNumber(Number.NaN)]).toEqual([
      "–",
      "–",
      "–",
    ]);
  });

  it("puts a noun into the right number", () => {
    expect([0, 1, 2, 1000].map((count) => plural(count, "byte"))).toEqual([
      "no bytes",
      "1 byte",
      "2 bytes",
      "1,000 bytes",
    ]);
  });

  it("puts the right article before a size", () => {
    expect([0, 1, 8, 10, 11, 18, 80, 110, 11_000].map(valueText)).toEqual([
      "an empty value",
      "a 1-byte value",
      "an 8-byte value",
      "a 10-byte value",
      "an 11-byte value",
      "an 18-byte value",
      "an 80-byte value",
      "a 110-byte value",
      "an 11,000-byte value",
    ]);
  });
});
