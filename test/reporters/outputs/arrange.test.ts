import { describe, expect, it } from "vitest";
import { arrangeReporters } from "../../../src/cli/reporting/arrange.js";
import { parseReporters } from "../../../src/cli/reporting/parse-reporters.js";
import { UsageError } from "../../../src/runner/index.js";

const inWorkflow = { GITHUB_ACTIONS: "true" };

function arranged(given: string[], env: Record<string, string> = {}): string[] {
  return arrangeReporters(parseReporters(given), env).map(({ name, to }) =>
    typeof to === "string" ? `${name} > ${to}` : `${name} > ${to.file}`,
  );
}

describe("what --reporter is given", () => {
  it("is a name, or a name and a file, whose path may have an equals sign", () => {
    expect(parseReporters(["pretty", "junit=out/a=b.xml", "./mine.js=x"])).toEqual([
      { name: "pretty" },
      { name: "junit", file: "out/a=b.xml" },
      { name: "./mine.js", file: "x" },
    ]);
  });

  it.each([
    ["", "names no reporter"],
    ["=out.xml", "names no reporter"],
    ["junit=", "names no file: write `--reporter junit=report.txt`"],
    ["junit= ", "names no file"],
  ])("is refused where a part is missing: %j", (given, message) => {
    expect(() => parseReporters([given])).toThrow(UsageError);
    expect(() => parseReporters([given])).toThrow(message);
  });
});

describe("where reporters write to", () => {
  it.each([
    [[], ["pretty > stdout"]],
    [["dot"], ["dot > stdout"]],
    [["json"], ["json > stdout"]],
    [
      ["junit=a.xml", "html=b.html"],
      ["pretty > stdout", "junit > a.xml", "html > b.html"],
    ],
    [
      ["junit=a.xml", "minimal"],
      ["minimal > stdout", "junit > a.xml"],
    ],
    [
      ["json", "junit=a.xml"],
      ["json > stdout", "junit > a.xml"],
    ],
    [
      ["pretty=a.txt", "pretty"],
      ["pretty > stdout", "pretty > a.txt"],
    ],
    [
      ["dot", "pretty"],
      ["dot > stdout", "pretty > stdout"],
    ],
    [["github"], ["pretty > stdout", "github > stdout"]],
    [
      ["github", "json"],
      ["json > stdout", "github > stderr"],
    ],
  ])("is the console, which never goes silent for a file: %j", (given, expected) => {
    expect(arranged(given)).toEqual(expected);
  });

  it.each([
    [[], ["pretty > stdout", "github > stdout"]],
    [
      ["dot", "junit=a.xml"],
      ["dot > stdout", "github > stdout", "junit > a.xml"],
    ],
    [["json"], ["json > stdout", "github > stderr"]],
    [["github=a.txt"], ["pretty > stdout", "github > a.txt"]],
    [
      ["github", "pretty"],
      ["pretty > stdout", "github > stdout"],
    ],
  ])("in a workflow has annotations beside it: %j", (given, expected) => {
    expect(arranged(given, inWorkflow)).toEqual(expected);
  });

  it("is as elsewhere where the variable of a workflow says no", () => {
    expect(arranged([], { GITHUB_ACTIONS: "false" })).toEqual(["pretty > stdout"]);
  });

  it.each([
    [
      ["json", "pretty"],
      "`json` and `pretty` would both write to stdout, where `json` could not be read any more: give `json` a file, as in `--reporter json=report.json`.",
    ],
    [["dot", "junit"], "as in `--reporter junit=junit.xml`"],
    [["tap", "json"], "as in `--reporter tap=report.tap`"],
    [["./mine.js", "badge"], "as in `--reporter badge=badge.json`"],
    [["dot", "dot"], "`--reporter dot` is given twice for the console"],
    [["github", "github"], "`--reporter github` is given twice"],
  ])("is refused where one would spoil the other: %j", (given, message) => {
    expect(() => arranged(given)).toThrow(UsageError);
    expect(() => arranged(given)).toThrow(message);
  });
});
