import { describe, expect, it } from "vitest";
import { loadReporter, type ReporterName, reporterNames } from "../../src/reporters/index.js";
import { knownFailures } from "../../src/reporters/text/baseline-text.js";
import { parseReport } from "../../src/results/parse-report.js";
import { reported } from "./reported.js";
import { failedResult, firstInsteadOfLast, sampleReport, sampleResult } from "./sample-report.js";
import { readJunit } from "./xml.js";

const updateBaseline = "npx zarr-store-conform ./mystore.js --baseline known.json --update-baseline";
const listed = { standing: "listed", reason: "see issue 12" } as const;
const known = failedResult("a.known", firstInsteadOfLast, { verdict: "xfail", baseline: listed });
const mended = sampleResult("a.mended", { verdict: "xpass", baseline: listed });
const otherwise = failedResult("a.otherwise", firstInsteadOfLast, {
  baseline: { ...listed, code: "range.zero-padded" },
});
const newer = failedResult("a.newer", firstInsteadOfLast, {
  verdict: "warn",
  baseline: { standing: "new", spared: "fail" },
});
const baseline = { file: "known.json", suiteVersion: "0.9.0", entries: 3 };
const held = sampleReport([sampleResult("a.holds"), known, newer], { baseline });
const atOdds = sampleReport([sampleResult("a.holds"), mended, otherwise], { baseline });

async function textOf(name: ReporterName, report = held): Promise<string> {
  const text = reported(await loadReporter(name), report, { updateBaseline }, { columns: 400 });
  return text.replaceAll("&#39;", "'").replaceAll("&#x27;", "'");
}

const forPeople = reporterNames.filter((name) => !["badge", "dot", "minimal", "github"].includes(name));
const withText = reporterNames.filter((name) => !["badge", "json"].includes(name));

describe("a known failure", () => {
  it.each(forPeople)("is shown with the reason why it is let be: %s", async (name) => {
    expect(await textOf(name)).toMatch(/see issue 12/);
  });

  it.each(withText)("does not make a run look like one that broke: %s", async (name) => {
    expect(await textOf(name)).not.toMatch(/does not conform/);
  });

  it("is skipped in JUnit, and no failure", async () => {
    const [suite] = readJunit(await textOf("junit")).children;
    expect(suite?.attributes).toMatchObject({ tests: "3", failures: "0", errors: "0", skipped: "1" });
  });

  it("is no annotation on GitHub", async () => {
    expect(await textOf("github")).toMatch(/^::warning [^\n]*a\.newer[^\n]*\n$/);
  });

  it("takes the green from the badge", async () => {
    expect(JSON.parse(await textOf("badge"))).toMatchObject({
      message: "1 of 3 holds, 1 known to fail, 1 newer fails",
      color: "yellow",
    });
    const spared = sampleReport([sampleResult("a.holds"), newer], { baseline });
    expect(JSON.parse(await textOf("badge", spared))).toMatchObject({
      message: "1 of 2 holds, 1 newer fails",
      color: "yellow",
    });
  });
});

describe("what is at odds with the baseline", () => {
  it.each(withText)("is told with the command that mends it: %s", async (name) => {
    expect(await textOf(name, atOdds)).toContain(updateBaseline);
  });

  it.each(withText.filter((name) => name !== "minimal"))(
    "is told with the code that is listed and the one that came: %s",
    async (name) => {
      const text = (await textOf(name, atOdds)).replace(/<\/?code>/g, "`");
      expect(text).toContain(
        "The baseline lists it as `range.zero-padded`, and this is `range.first-bytes`.",
      );
    },
  );

  it("counts as a failure in JUnit", async () => {
    const [suite] = readJunit(await textOf("junit", atOdds)).children;
    expect(suite?.attributes).toMatchObject({ tests: "3", failures: "2", skipped: "0" });
  });
});

describe("a requirement that is newer than the baseline", () => {
  it.each(["pretty", "tap", "html", "junit", "github"] as const)("is said to be: %s", async (name) => {
    expect(await textOf(name)).toMatch(/newer than the baseline/);
  });

  it.each(["pretty", "dot", "html", "markdown"] as const)(
    "is counted beside the baseline's own version: %s",
    async (name) => {
      expect(await textOf(name)).toContain(
        "baseline known.json of suite 0.9.0: 3 entries; 1 requirement newer than that, 1 of them broken",
      );
    },
  );
});

describe("the report", () => {
  it.each([held, atOdds])("is read again with all that was said of the baseline", (report) => {
    expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(knownFailures(report)).toHaveLength(report === held ? 1 : 0);
  });
});
