import { describe, expect, it } from "vitest";
import { drawPlace, parseErrorOf, placeInNodeText } from "../../src/load/module/syntax-place.js";

describe("the place of a syntax error", () => {
  it("is found in what Node prints of an ES module", () => {
    const text =
      "(node:1) Warning: x\nfile:///a%20b/m.mjs:3\n  return 1 +;\n            ^\n\nSyntaxError: Unexpected token ';'\n    at y";
    const place = { file: "/a b/m.mjs", line: 3, column: 13, source: "  return 1 +;" };
    expect(placeInNodeText(text)).toEqual(place);
  });

  it("is found among the lines that type stripping shows around it", () => {
    const text = "/a/m.ts:2\nfirst\nenum A {}\n^^^^^^^^^\nlast\n\nSyntaxError [ERR]: no";
    expect(placeInNodeText(text)).toEqual({ file: "/a/m.ts", line: 2, column: 1, source: "enum A {}" });
  });

  it.each(["", "Error: x\n    at f (file:///a.mjs:1:2)", "/a.js:1\nno caret"])(
    "is not found in %j",
    (text) => {
      expect(placeInNodeText(text)).toBeUndefined();
    },
  );

  it("is left out where the file that jiti names cannot be read", () => {
    expect(parseErrorOf("ParseError: Unexpected token \n /no/such/file.ts:3:14")).toEqual({
      what: "Unexpected token",
    });
    expect(parseErrorOf("Error: other")).toBeUndefined();
  });

  it("is drawn with its tabs, so that the caret stands below the column", () => {
    expect(drawPlace({ file: "", line: 1, column: 4, source: "\t\tab" })).toBe("    \t\tab\n    \t\t ^");
  });
});
