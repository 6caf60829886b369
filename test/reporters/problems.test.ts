import { describe, expect, it } from "vitest";
import { isProblem, problemText, unprovedText } from "../../src/reporters/text/problems.js";
import { cutShort, empty } from "./cut-short.js";
import { sampleReport, sampleResult } from "./sample-report.js";
import { conformingRun, mixedRun } from "./sample-run.js";

describe("the problems of a run", () => {
  it("are its failures and what it tolerated, and nothing else", () => {
    expect(mixedRun.results.filter(isProblem).map(({ verdict }) => verdict)).toEqual([
      "fail",
      "fail",
      "fail",
      "timeout",
      "error",
      "warn",
    ]);
    expect(isProblem(sampleResult("a.b", { verdict: "xfail" }))).toBe(false);
    expect(isProblem(sampleResult("a.b", { verdict: "flaky" }))).toBe(true);
  });

  it("are told on a line, with the number of further cases", () => {
    expect(problemText(mixedRun.results[1]!)).toBe(
      "The store answered { suffix: 4 } of a 10-byte value with the first 4 bytes; it owed the last 4 bytes. " +
        "(and 6 further cases)",
    );
  });
});

describe("a run of which no result says that it does not conform", () => {
  it("is told of in words", () => {
    expect(unprovedText(cutShort)).toContain("was not tested to the end: 3 were not run");
    expect(unprovedText(empty)).toContain("no requirement was tried");
  });

  it("is neither one that conforms nor one with a failure", () => {
    expect(unprovedText(conformingRun)).toBeUndefined();
    expect(unprovedText(mixedRun)).toBeUndefined();
  });

  it("is one that only its strictness fails, where the warnings do not count otherwise", () => {
    const warned = sampleReport([sampleResult("a.b", { verdict: "warn" })]);
    const strict = { ...warned.summary, conforms: false, strict: true };
    expect(unprovedText({ ...warned, summary: strict })).toBeUndefined();
    expect(unprovedText({ ...warned, summary: { ...strict, strict: false } })).toBeDefined();
  });

  it("is one that was cut short after a failure, too", () => {
    const summary = { ...mixedRun.summary, notRun: 5 };
    expect(unprovedText({ ...mixedRun, summary })).toContain("5 were not run");
  });
});
