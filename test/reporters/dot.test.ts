import { describe, expect, it } from "vitest";
import { createDotReporter } from "../../src/reporters/dot.js";
import { createPrettyReporter } from "../../src/reporters/pretty.js";
import { cutShort } from "./cut-short.js";
import { hostile, isHostile } from "./hostile.js";
import { reportOf } from "./hostile-report.js";
import { eventsOf, play, recordingOutput } from "./recording-output.js";
import { reported } from "./reported.js";
import { sampleReport, sampleResult } from "./sample-report.js";
import { conformingRun, mixedRun } from "./sample-run.js";

const lastLine = (text: string) => text.trimEnd().split("\n").at(-1);

describe("the dot reporter", () => {
  it("writes a character for each result, and says what those stand for that tell of more than success", () => {
    const [dots, legend] = reported(createDotReporter, mixedRun).split("\n");
    expect(dots).toBe(".FFFTE!.--");
    expect(legend).toBe("F fail  ! warn  - unsupported  T timeout  E error");
  });

  it("writes each character as soon as the result is known, and none twice", () => {
    const output = recordingOutput();
    const reporter = createDotReporter(output, {});
    const events = eventsOf(mixedRun);
    for (const event of events.slice(0, 10)) reporter.onEvent(event);
    expect(output.text).toBe(".FF");
    for (const event of events.slice(10)) reporter.onEvent(event);
    expect(output.text).toBe(reported(createDotReporter, mixedRun));
  });

  it("shows failures and the last line as pretty does", () => {
    const text = reported(createDotReporter, mixedRun);
    const pretty = reported(createPrettyReporter, mixedRun);
    const failure = pretty.slice(pretty.indexOf("✗ byte-range.suffix"), pretty.indexOf("1 warning\n"));
    expect(text).toContain(failure.trimEnd());
    expect(lastLine(text)).toBe(lastLine(pretty));
  });

  it("is short where all is well", () => {
    expect(reported(createDotReporter, conformingRun)).toBe(
      "...\n\n3 requirements, 36 assertions, 1.23 s; suite 1.0.0, seed 4242, node 20.19.0\n" +
        "✓ ./mystore.js conforms: 3 of 3 requirements hold (tested: get, get.suffix, set)\n",
    );
  });

  it("breaks the line before it is full", () => {
    const many = sampleReport(Array.from({ length: 130 }, (_, index) => sampleResult(`a.${index}`)));
    const lines = reported(createDotReporter, many, {}, { columns: 60 }).split("\n");
    expect(lines.slice(0, 4).map((line) => line.length)).toEqual([59, 59, 12, 0]);
  });

  it("says that a run was cut short", () => {
    expect(lastLine(reported(createDotReporter, cutShort))).toContain("was not tested to the end");
  });

  it("colours where it may, and nothing a store says steers the terminal", () => {
    expect(reported(createDotReporter, mixedRun, {}, { color: true })).toContain("\u001b[31mF");
    expect(isHostile(reported(createDotReporter, reportOf(hostile)))).toBe(false);
  });

  it("follows a run to the same text as pretty's events give it", () => {
    const output = recordingOutput({ unicode: false });
    play(createDotReporter(output, {}), mixedRun);
    expect(output.text).toMatch(/^[\n -~]*$/);
  });
});
