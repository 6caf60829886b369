import { describe, expect, it } from "vitest";
import { isReporterName, loadReporter, reporterNames } from "../../src/reporters/index.js";
import { cutShort } from "./cut-short.js";
import { hostile, isHostile } from "./hostile.js";
import { reportOf } from "./hostile-report.js";
import { markup, noCharacters } from "./markup.js";
import { play, recordingOutput } from "./recording-output.js";
import { reported } from "./reported.js";
import { mixedRun } from "./sample-run.js";

describe("every reporter", () => {
  it("is known by its name", () => {
    expect(reporterNames).toEqual([
      "pretty",
      "dot",
      "minimal",
      "json",
      "junit",
      "tap",
      "github",
      "markdown",
      "html",
      "badge",
    ]);
    expect(["toString", "PRETTY", ""].some(isReporterName)).toBe(false);
  });

  it.each(reporterNames)(
    "writes the same of a finished report as of a run that it followed: %s",
    async (name) => {
      const create = await loadReporter(name);
      const output = recordingOutput();
      play(create(output, {}), mixedRun);
      expect(output.text).toBe(reported(create, mixedRun));
      expect(output.text).toMatch(/[^\n]\n$/);
    },
  );

  it.each(reporterNames)("lets nothing through that steers a terminal or hides itself: %s", async (name) => {
    const text = reported(await loadReporter(name), reportOf(`${hostile} ${markup} ${noCharacters}`));
    expect(isHostile(text)).toBe(false);
  });

  it.each(reporterNames.filter((name) => name !== "badge" && name !== "json"))(
    "does not show a run that was cut short as one that conforms: %s",
    async (name) => {
      expect(reported(await loadReporter(name), cutShort)).toContain("was not tested to the end");
    },
  );
});
