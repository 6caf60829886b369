import { describe, expect, it } from "vitest";
import { isReporterName, loadReporter, reporterNames } from "../../src/reporters/index.js";
import { resultText } from "../../src/reporters/text/result-text.js";
import { recordingOutput } from "./recording-output.js";
import { sampleResult } from "./sample-report.js";
import { conformingRun } from "./sample-run.js";

describe("the built-in reporters", () => {
  it("are known by their names, and nothing else is", () => {
    expect([...reporterNames, "toString", "PRETTY", ""].filter(isReporterName)).toEqual(reporterNames);
    expect(reporterNames).toHaveLength(10);
  });

  // Of a store that conforms there is nothing to annotate.
  it.each(reporterNames.filter((name) => name !== "github"))(
    "make of a finished report a text: %s",
    async (name) => {
      const output = recordingOutput();
      const create = await loadReporter(name);
      create(output, {}).onEvent({ type: "end", report: conformingRun });
      expect(output.text.length).toBeGreaterThan(0);
    },
  );
});

describe("the words for a result", () => {
  it("tell that a baseline is stale, and how to mend it", () => {
    const { headline, hint } = resultText(sampleResult("a.b", { verdict: "xpass" }));
    expect(headline).toBe("The baseline lists this requirement as broken, but it holds now.");
    expect(hint).toContain("Take it out of the baseline");
  });

  it("give the reason where there is one and no failure", () => {
    const notTried = { reason: "the factory never settled" };
    expect(resultText(sampleResult("a.b", { verdict: "error", notTried })).headline).toBe(
      "The factory never settled.",
    );
  });
});
