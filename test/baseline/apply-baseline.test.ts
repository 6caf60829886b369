import { describe, expect, it } from "vitest";
import { applyBaseline, type Baseline } from "../../src/baseline/index.js";
import { failedResult, firstInsteadOfLast, sampleReport } from "../reporters/sample-report.js";
import { baselineOf, resultOf, run, withNewer } from "./sample-baseline.js";

const apply = (baseline: Baseline, report = run) => applyBaseline(report, { file: "known.json", baseline });
const fails = { id: "a.fails", reason: "see issue 12" };
const hangs = { id: "b.hangs", reason: "upstream" };
const unfit = { ...failedResult("a.error", firstInsteadOfLast), verdict: "error" } as const;

describe("a report that is held against a baseline", () => {
  it("conforms where all that fails is listed, and keeps the evidence", () => {
    const report = apply(baselineOf(fails, hangs));
    expect(report.summary).toMatchObject({
      conforms: true,
      counts: { pass: 1, xfail: 2, fail: 0, timeout: 0 },
    });
    expect(resultOf(report, "a.fails")).toMatchObject({
      verdict: "xfail",
      baseline: { standing: "listed", reason: "see issue 12" },
      failure: firstInsteadOfLast,
    });
  });

  it("says what it was held against", () => {
    expect(apply(baselineOf(fails)).baseline).toEqual({
      file: "known.json",
      suiteVersion: "1.0.0",
      entries: 1,
    });
  });

  it("does not conform where something else fails", () => {
    const report = apply(baselineOf(fails));
    expect(report.summary.conforms).toBe(false);
    expect(resultOf(report, "b.hangs")).toEqual(resultOf(run, "b.hangs"));
  });

  it("does not conform where what is listed holds", () => {
    const report = apply(baselineOf(fails, hangs, { id: "a.holds", reason: "was broken" }));
    expect(report.summary.conforms).toBe(false);
    expect(resultOf(report, "a.holds").verdict).toBe("xpass");
  });

  it("leaves the report that it was made of as it was", () => {
    const before = structuredClone(run);
    apply(baselineOf(fails, hangs));
    expect(run).toEqual(before);
  });
});

describe("a listed failure", () => {
  it("of the recorded code is known", () => {
    const report = apply(baselineOf({ ...fails, code: "range.first-bytes" }));
    expect(resultOf(report, "a.fails").verdict).toBe("xfail");
  });

  it("of another code fails the run, and what was recorded is told", () => {
    const report = apply(baselineOf({ ...fails, code: "range.zero-padded" }, hangs));
    expect(report.summary.conforms).toBe(false);
    expect(resultOf(report, "a.fails")).toMatchObject({
      verdict: "fail",
      baseline: { standing: "listed", code: "range.zero-padded" },
    });
  });

  it("is not known on another platform than its entry's", () => {
    const report = apply(baselineOf({ ...fails, platform: "darwin" }, hangs));
    expect(resultOf(report, "a.fails")).toEqual(resultOf(run, "a.fails"));
  });

  it("is judged by the entry of its platform before the one for all", () => {
    const entries = [
      { ...fails, code: "range.zero-padded" },
      { ...fails, reason: "linux alone", platform: "linux" },
    ];
    expect(resultOf(apply(baselineOf(...entries)), "a.fails")).toMatchObject({
      verdict: "xfail",
      baseline: { reason: "linux alone" },
    });
  });

  it("that could not be tested is known by its code alone", () => {
    const report = sampleReport([unfit]);
    const entry = { id: "a.error", reason: "network" };
    expect(apply(baselineOf(entry), report).results[0]?.verdict).toBe("error");
    const recorded = { ...entry, code: "range.first-bytes" };
    expect(apply(baselineOf(recorded), report).results[0]?.verdict).toBe("xfail");
  });

  it("may be a warning, which then does not fail a strict run", () => {
    const report = sampleReport([failedResult("a.should", firstInsteadOfLast, { verdict: "warn" })]);
    const strict = { ...report, summary: { ...report.summary, strict: true } };
    expect(apply(baselineOf(), strict).summary.conforms).toBe(false);
    const listed = apply(baselineOf({ id: "a.should", reason: "wanted" }), strict);
    expect(listed.summary).toMatchObject({ conforms: true, counts: { xfail: 1 } });
  });
});

describe("a requirement that is newer than the baseline", () => {
  it("is marked, and its failure does not fail the run", () => {
    const report = apply(baselineOf(hangs), withNewer(run));
    expect(report.summary).toMatchObject({ conforms: true, counts: { warn: 1, fail: 0 } });
    expect(resultOf(report, "a.fails")).toMatchObject({
      verdict: "warn",
      baseline: { standing: "new", spared: "fail" },
    });
    expect(resultOf(report, "a.holds").baseline).toBeUndefined();
  });

  it("fails a strict run, and is marked all the same", () => {
    const report = apply(baselineOf(hangs), withNewer(run, { strict: true }));
    expect(report.summary.conforms).toBe(false);
    expect(resultOf(report, "a.fails")).toMatchObject({ verdict: "fail", baseline: { standing: "new" } });
  });

  it("is told by numbers, not by letters", () => {
    const report = withNewer(run);
    const before = apply({ suiteVersion: "1.9.0", entries: [] }, report);
    const after = apply({ suiteVersion: "1.10.0", entries: [] }, report);
    expect(resultOf(before, "a.fails").verdict).toBe("warn");
    expect(resultOf(after, "a.fails").verdict).toBe("fail");
  });

  it("is of these suites: those of the user count their versions for themselves", () => {
    const report = { ...withNewer(run), suiteVersion: "1.0.0" };
    expect(resultOf(apply(baselineOf(hangs), report), "a.fails")).toEqual(resultOf(run, "a.fails"));
  });
});
