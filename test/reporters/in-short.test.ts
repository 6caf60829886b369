import { describe, expect, it } from "vitest";
import { writeInShort } from "../../src/reporters/pretty/in-short.js";
import { Page } from "../../src/reporters/pretty/page.js";
import { createPaint } from "../../src/reporters/pretty/paint.js";
import { writeFailures } from "../../src/reporters/pretty/report.js";
import type { Failure, Result } from "../../src/results/index.js";
import { sampleFailures } from "./sample-failures.js";
import { failedResult, firstInsteadOfLast, sampleReport, sampleResult } from "./sample-report.js";

const unanswered: Failure = { code: "call.timeout", args: { calls: ['get("a")'], limitMs: 5 } };

function shown(results: Result[]): string {
  const page = new Page(80, createPaint(false));
  writeInShort(page, sampleReport(results));
  return page.toString();
}

describe("many failures in short", () => {
  it("are counted by what they have in common, the most frequent first, with their names", () => {
    const alike = Array.from({ length: 10 }, (_, i) => failedResult(`a.${i}`, firstInsteadOfLast));
    const text = shown([
      failedResult("b.b", unanswered, { verdict: "timeout" }),
      ...alike,
      sampleResult("c.c"),
    ]);
    expect(text).toMatch(
      /^\n?In short\n\n {2}10 × [\s\S]*a\.0, a\.1[\s\S]* and 2 others\n {2}1 × [\s\S]*b\.b\n$/,
    );
    expect(text).not.toContain("c.c");
  });

  it("are counted together where one mistake is met at several places", () => {
    const at = (start: number) => ({ request: { start, end: start + 4 }, count: 1 });
    const offByOne = (start: number): Failure => ({
      code: "range.off-by-one-end",
      args: { ...sampleFailures("")["range.off-by-one-end"], ...at(start) },
    });
    expect(shown([0, 1, 2, 3].map((start) => failedResult(`a.${start}`, offByOne(start))))).toMatch(
      /^\n?In short\n\n {2}4 × [^×]*a\.0, a\.1, a\.2, a\.3\n$/,
    );
  });

  it("are not told where few are seen at a glance", () => {
    expect(shown(Array.from({ length: 3 }, (_, i) => failedResult(`a.${i}`, firstInsteadOfLast)))).toBe("");
  });
});

describe("many failures that are alike", () => {
  const report = sampleReport([
    ...Array.from({ length: 6 }, (_, i) => failedResult(`a.${i}`, firstInsteadOfLast)),
    failedResult("b.b", unanswered, { verdict: "timeout" }),
  ]);
  const told = (verbose: boolean) => {
    const page = new Page(80, createPaint(false));
    writeFailures(page, report, { verbose });
    return page.toString();
  };
  const inFull = (text: string) => text.split("Bytes\n").length - 1;

  it("are told in full three times, and in brief from there on; another one is told in full", () => {
    const text = told(false);
    expect(text).toMatch(/^\n?7 failures\n\n3 failures like others before them are told in brief/);
    expect(inFull(text)).toBe(3);
    const [, brief = ""] = /✗ a\.5 .*\n([\s\S]*?)\n\n/.exec(text) ?? [];
    expect(brief).toContain("The store answered");
    expect(text.indexOf("a.5")).toBeLessThan(text.indexOf("b.b"));
  });

  it("are all told in full where more is asked for", () => {
    expect(told(true)).not.toContain("in brief");
    expect(inFull(told(true))).toBe(6);
  });
});
