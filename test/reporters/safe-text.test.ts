import { describe, expect, it } from "vitest";
import { safeCode, safeLine, safeLines } from "../../src/reporters/text/safe-text.js";

describe("strings that stem from a store", () => {
  it.each([
    ["an escape sequence", "\u001b[31mred\u001b[0m", "\\x1b[31mred\\x1b[0m"],
    ["a C1 control", "\u009b2J", "\\x9b2J"],
    ["DEL and backspace", "a\u007f\b", "a\\x7f\\x08"],
    ["a carriage return", "done\rfail", "done\\rfail"],
    ["line breaks, in one line", "a\nb\tc", "a\\nb\\tc"],
    ["bidirectional overrides", "\u202egnp.exe\u2066", "\\u202egnp.exe\\u2066"],
    ["zero-width characters", "a\u200bb\u2060c\ufeff", "a\\u200bb\\u2060c\\ufeff"],
    ["line and paragraph separators", "a\u2028b\u2029", "a\\u2028b\\u2029"],
    ["lone surrogates", "\ud83d!", "\\ud83d!"],
    ["invisible tags", "a\u{e0041}", "a\\u{e0041}"],
    ["marks that make one letter of two", "e\u0301/\u00e9", "e\\u0301/\u00e9"],
    ["letters that are put together, and signs for letters", "\u1100\u1161\u212b", "\u1100\\u1161\\u212b"],
    ["what stands for half of a pair", "half/\ufffd", "half/\\ufffd"],
    ["spaces that are none", "a\u00a0b\u2003c", "a\\xa0b\\u2003c"],
  ])("shows %s", (_, hostile, shown) => {
    expect(safeLine(hostile)).toBe(shown);
  });

  it("leaves letters, signs and pictures of all scripts alone", () => {
    expect(safeLine("größe/時間/🙂 `x`\\n")).toBe("größe/時間/🙂 `x`\\n");
  });

  it("cuts what is too long and says how much", () => {
    expect(safeLine("x".repeat(1300), 100)).toBe(`${"x".repeat(100)}… (1,200 more characters)`);
  });

  it("cuts no pair of surrogates in two", () => {
    expect(safeLine(`${"x".repeat(9)}🙂${"y".repeat(90)}`, 10)).toBe(
      `${"x".repeat(9)}… (92 more characters)`,
    );
  });

  it("does not cut where the note would be longer than what it stands for", () => {
    expect(safeLine("x".repeat(110), 100)).toBe("x".repeat(110));
  });

  it("keeps the lines of what has several, and cuts those that are too many", () => {
    expect(safeLines("a\n\tb\r\n\u001bc\nd\ne", 3)).toEqual(["a", "  b", "\\x1bc", "… 2 more lines"]);
  });

  it("puts code into backticks", () => {
    expect(safeCode("c/0\u0000")).toBe("`c/0\\x00`");
  });

  it("keeps the end of a long key, where keys differ", () => {
    const key = `${"a/".repeat(200)}${"b/".repeat(20)}7`;
    expect(safeCode(key)).toBe(
      `\`${"a/".repeat(80)}… (241 more characters) …${`${"b/".repeat(20)}7`.slice(-40)}\``,
    );
    expect(safeCode(`${key}1`)).not.toBe(safeCode(`${key}2`));
  });
});
