import { describe, expect, it } from "vitest";
import { furtherTexts } from "../../src/reporters/text/further-text.js";
import { failedResult, firstInsteadOfLast } from "./sample-report.js";

const code = "range.first-bytes";
const withFurther = (...labels: string[]) =>
  furtherTexts(
    failedResult("a.b", firstInsteadOfLast, { further: labels.map((label) => ({ label, code })) }),
  );

describe("further cases", () => {
  it("are named, each name once", () => {
    expect(withFurther("1 byte", "1 byte", "2 bytes")).toEqual([
      "And 3 further cases fail in the same way: 1 byte, 2 bytes.",
    ]);
  });

  it("have no list where their names say nothing", () => {
    expect(withFurther(code, code)).toEqual(["And 2 further cases fail in the same way."]);
  });
});
