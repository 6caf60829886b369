import { describe, expect, it } from "vitest";
import { codeBlock, codeElement, codeSpan, markdownOf } from "../../src/reporters/markdown/escape.js";
import { createMarkdownReporter } from "../../src/reporters/markdown.js";
import { escapeUnsafe } from "../../src/reporters/text/safe-text.js";
import type { Report } from "../../src/results/index.js";
import { renderMarkdown, tagsOf, textsOf } from "./gfm.js";
import { hostile, isHostile } from "./hostile.js";
import { reportOf } from "./hostile-report.js";
import { markup } from "./markup.js";
import { reported } from "./reported.js";
import { failedResult, firstInsteadOfLast, sampleReport } from "./sample-report.js";
import { conformingRun, mixedRun } from "./sample-run.js";

const markdown = (report: Report) => reported(createMarkdownReporter, report);
const html = (report: Report) => renderMarkdown(markdown(report));

/** The rows of a table in HTML, each as its cells. */
function rowsOf(table: string): string[][] {
  return textsOf(table.replace(/<(t[rdh]) [^>]*>/g, "<$1>"), "tr").map((_, index) => {
    const row = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)][index]![1]!.replace(/<(t[dh]) [^>]*>/g, "<$1>");
    return textsOf(row.replace(/<(\/?)th>/g, "<$1td>"), "td");
  });
}

const tablesOf = (text: string) =>
  Array.from(text.matchAll(/<table>.*?<\/table>/gs), ([table]) => rowsOf(table));

describe("the Markdown reporter", () => {
  it("begins with the verdict", () => {
    const [paragraph] = textsOf(html(mixedRun), "p");
    expect(paragraph).toMatch(/^✗ \.\/mystore\.js does not conform: 4 of 8 requirements fail/);
  });

  it("has a table of the suites, with the verdicts that occur", () => {
    const [suites] = tablesOf(html(mixedRun));
    expect(suites).toEqual([
      ["suite", "pass", "fail", "warn", "timeout", "error", "unsupported"],
      ["byte-range-get", "1", "2", "", "", "", "2"],
      ["set", "", "1", "", "1", "1", ""],
      ["missing-keys", "1", "", "1", "", "", ""],
      ["all", "2", "3", "1", "1", "1", "2"],
    ]);
  });

  it("has a table of what failed and what was tolerated", () => {
    const [, problems] = tablesOf(html(mixedRun));
    expect(problems?.map((row) => row.slice(0, 3))).toEqual([
      ["verdict", "requirement", "level"],
      ["fail", "byte-range.suffix", "must"],
      ["fail", "byte-range.past-end", "must"],
      ["fail", "set.overwrite", "must"],
      ["timeout", "set.empty", "must"],
      ["error", "set.same", "must"],
      ["warn", "missing.sentinel", "should"],
    ]);
    expect(problems?.[6]?.[3]).toBe('get("/nope") told of a missing key by null; it is told by undefined.');
  });

  it("has no such table where all is well", () => {
    expect(tablesOf(html(conformingRun))).toHaveLength(1);
    expect(textsOf(html(conformingRun), "p").at(-1)).toContain("suite 1.0.0, seed 4242, node 20.19.0");
  });

  it("shows no more problems than a comment has room for, and says how many there are", () => {
    const many = sampleReport(
      Array.from({ length: 5000 }, (_, index) => failedResult(`a.${index}`, firstInsteadOfLast)),
    );
    expect(markdown(many).length).toBeLessThan(65_536);
    expect(markdown(many)).toContain("And 4,950 further ones, not shown here.");
  });

  it("has only its own markup, whatever a store says", () => {
    const own = ["p", "strong", "table", "thead", "tbody", "tr", "th", "td", "code"];
    const rows = (text: string) => tablesOf(text).map((table) => table.map((row) => row.length));
    const plain = rows(html(reportOf("x")));
    for (const text of [hostile, markup, "a|b", "a\\|b", "`", "`|`", "\\", "<!--", "]]>"]) {
      const rendered = html(reportOf(text));
      expect(isHostile(rendered)).toBe(false);
      expect(tagsOf(rendered).filter((tag) => !own.includes(tag))).toEqual([]);
      expect(rows(rendered)).toEqual(plain);
    }
  });
});

describe("text in Markdown", () => {
  const texts = [
    markup,
    "a|b\\|c",
    "*a* _b_ ~~c~~",
    "$x$",
    "&amp;",
    "1. a",
    "<b>",
    "![a](b)",
    "\\",
    "a\\",
    "[x]",
  ];

  it.each(texts)("is read as it was written: %j", (text) => {
    // Backticks are not shown where they make code.
    const shown = escapeUnsafe(text).replace(/`([^`]+)`/g, "$1");
    expect(textsOf(renderMarkdown(`- x ${markdownOf(text)} x`), "li")).toEqual([`x ${shown} x`]);
    const table = `| a | b |\n| --- | --- |\n| x ${markdownOf(text)} x | y |`;
    expect(textsOf(renderMarkdown(table), "td")).toEqual([`x ${shown} x`, "y"]);
  });

  it.each([...texts, "", " ", "`", "``", " a ", "`a`", "a`b|c", "&#96;"])(
    "is code as it was written: %j",
    (text) => {
      const code = [escapeUnsafe(text)];
      expect(textsOf(renderMarkdown(`x ${codeSpan(text)} x`), "code")).toEqual(code);
      expect(textsOf(renderMarkdown(`x ${codeElement(text)} x`), "code")).toEqual(code);
      const table = `| a |\n| --- |\n| ${codeSpan(text)} |`;
      expect(textsOf(renderMarkdown(table), "code")).toEqual(code);
    },
  );

  it.each(["a\nb", "```\na\n```", "````", "~~~\n```", "    a\n\n</details>"])(
    "is a block of code as it was written: %j",
    (text) => {
      const rendered = renderMarkdown(`${codeBlock(text)}\n\nend`).replace(/<code [^>]*>/, "<code>");
      expect(textsOf(rendered, "code")).toEqual([`${text}\n`]);
      expect(textsOf(rendered, "p")).toEqual(["end"]);
    },
  );

  it("makes no link, and mentions nobody", () => {
    const rendered = renderMarkdown(markdownOf("https://a.invalid www.a.invalid @ada a@b.invalid fixes #12"));
    expect(tagsOf(rendered)).toEqual(["p"]);
    expect(rendered).not.toMatch(/@\w|#\d/);
  });
});
