import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/reporters/text/width.js";
import { wrap } from "../../src/reporters/text/wrap.js";

describe("wrapping", () => {
  it("breaks at spaces", () => {
    expect(wrap("one two three four", 9)).toEqual(["one two", "three", "four"]);
  });

  it("keeps the spaces within a line", () => {
    expect(wrap("  a   b", 20)).toEqual(["  a   b"]);
  });

  it("breaks a word that is longer than a line", () => {
    expect(wrap(`x ${"y".repeat(20)} z`, 8)).toEqual(["x", "yyyyyyyy", "yyyyyyyy", "yyyy z"]);
  });

  it("keeps a request, an interval and short code in one piece", () => {
    expect(wrap("answered { suffix: 4 } with bytes [2, 6) of `new Foo()`.", 20)).toEqual([
      "answered",
      "{ suffix: 4 } with",
      "bytes [2, 6) of",
      "`new Foo()`.",
    ]);
  });

  it("gives wide characters the two columns that they take", () => {
    expect(widthOf("時間x")).toBe(5);
    expect(wrap("時間時間 時間", 9)).toEqual(["時間時間", "時間"]);
  });

  it("makes one empty line of an empty text", () => {
    expect(wrap("", 10)).toEqual([""]);
  });
});
