import { describe, expect, it } from "vitest";
import { conclusionText } from "../../src/reporters/text/conclusion-text.js";
import type { Report, Result, Verdict } from "../../src/results/index.js";
import { sampleReport, sampleResult } from "./sample-report.js";

function conclusion(verdicts: Verdict[], summary: Partial<Report["summary"]> = {}): string {
  const results = verdicts.map((verdict, index): Result => {
    const untried = verdict === "unsupported" && { notTried: { capability: "get.offset", reason: "absent" } };
    return sampleResult(`a.${index}`, { verdict, ...untried });
  });
  const report = sampleReport(results);
  return conclusionText({ ...report, summary: { ...report.summary, ...summary } });
}

const tested = "(tested: get, get.suffix, set)";

describe("the conclusion", () => {
  it.each<[Verdict[], string]>([
    [["pass", "pass"], `conforms: 2 of 2 requirements hold ${tested}`],
    [["pass", "warn"], `conforms: 1 of 2 requirements holds, 1 tolerated with a warning ${tested}`],
    [
      ["pass", "flaky", "xfail"],
      `conforms but for its baseline: 1 of 3 requirements holds, 1 flaky, 1 known to fail ${tested}`,
    ],
    [["warn"], `conforms: 0 of 1 requirement holds, 1 tolerated with a warning ${tested}`],
    [["pass", "fail"], `does not conform: 1 of 2 requirements fails ${tested}`],
    [["fail", "timeout", "crash", "pass"], `does not conform: 3 of 4 requirements fail ${tested}`],
    [["pass", "error"], `does not conform: 1 could not be tested ${tested}`],
    [["pass", "xpass"], `does not conform: 1 holds though the baseline lists it ${tested}`],
    [["fail"], `does not conform: 1 of 1 requirement fails ${tested}`],
  ])("of %j is that the store %s", (verdicts, text) => {
    expect(conclusion(verdicts)).toBe(`./mystore.js ${text}`);
  });

  it("leaves what is unsupported out of the count, and names the capability", () => {
    expect(conclusion(["pass", "unsupported", "unsupported"])).toBe(
      "./mystore.js conforms: 1 of 1 requirement holds (tested: get, get.suffix, set; not supported: get.offset)",
    );
  });

  it("claims to have tested nothing where nothing could be tested", () => {
    expect(conclusion(["error", "error"])).toBe("./mystore.js does not conform: 2 could not be tested");
  });

  it("says that warnings count where they do", () => {
    const text = conclusion(["pass", "warn", "warn"], { conforms: false, strict: true });
    expect(text).toBe(`./mystore.js does not conform: 2 warnings count ${tested}`);
  });

  it("says that flakiness counts where nothing else is the matter", () => {
    expect(conclusion(["pass", "flaky"], { conforms: false, failOnFlaky: true })).toBe(
      `./mystore.js does not conform: 1 is flaky ${tested}`,
    );
  });

  it("never takes a run that tried nothing for a success", () => {
    expect(conclusion([], { conforms: false })).toBe(
      "./mystore.js does not conform: no requirement was tried",
    );
    expect(conclusion(["unsupported"], { conforms: false })).toBe(
      "./mystore.js does not conform: no requirement was tried (not supported: get.offset)",
    );
  });

  it("says that a run was cut short", () => {
    expect(conclusion(["pass"], { conforms: false, notRun: 36 })).toBe(
      `./mystore.js was not tested to the end: 36 were not run ${tested}`,
    );
    expect(conclusion(["pass", "fail"], { conforms: false, notRun: 1 })).toBe(
      `./mystore.js does not conform: 1 of 2 requirements fails, 1 was not run ${tested}`,
    );
  });
});
