import { describe, expect, it } from "vitest";
import { createMinimalReporter } from "../../src/reporters/minimal.js";
import { hostile, isHostile } from "./hostile.js";
import { reportOf } from "./hostile-report.js";
import { markup } from "./markup.js";
import { eventsOf, play, recordingOutput } from "./recording-output.js";
import { reported } from "./reported.js";
import { conformingRun, mixedRun } from "./sample-run.js";

describe("the minimal reporter", () => {
  it("writes a line for each problem and a last one", () => {
    const lines = reported(createMinimalReporter, mixedRun).split("\n");
    expect(lines.map((line) => line.slice(0, 40))).toEqual([
      "fail byte-range.suffix (must): The store",
      "fail byte-range.past-end (must): The sto",
      'fail set.overwrite (must): `set("c/0", 4',
      'timeout set.empty (must): `set("/c/0", n',
      "error set.same (must): The scenario ende",
      'warn missing.sentinel (should): `get("/n',
      "fail: ./mystore.js does not conform: 4 o",
      "",
    ]);
  });

  it("writes one line where all is well", () => {
    expect(reported(createMinimalReporter, conformingRun)).toMatch(/^pass: \.\/mystore\.js conforms: .*\n$/);
  });

  it("tells of a problem as soon as it is known, and not twice", () => {
    const output = recordingOutput();
    const reporter = createMinimalReporter(output, {});
    for (const event of eventsOf(mixedRun).slice(0, 7)) reporter.onEvent(event);
    expect(output.text).toMatch(/^fail byte-range\.suffix \(must\): .*\n$/);
    const whole = recordingOutput();
    play(createMinimalReporter(whole, {}), mixedRun);
    expect(whole.text).toBe(reported(createMinimalReporter, mixedRun));
  });

  it("keeps to one line and to visible characters whatever a store says", () => {
    const lines = reported(createMinimalReporter, reportOf("x")).split("\n").length;
    for (const text of [hostile, markup]) {
      const written = reported(createMinimalReporter, reportOf(text));
      expect(isHostile(written)).toBe(false);
      expect(written.split("\n")).toHaveLength(lines);
    }
  });

  it("colours the words, where it may", () => {
    const text = reported(createMinimalReporter, mixedRun, {}, { color: true });
    expect(text).toContain("\u001b[31mfail\u001b[39m byte-range.suffix");
  });
});
