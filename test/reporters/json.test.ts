import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { createJsonReporter } from "../../src/reporters/json.js";
import { parseReport } from "../../src/results/parse-report.js";
import { reportJsonSchema } from "../../src/results/report-json-schema.js";
import { hostile, isHostile } from "./hostile.js";
import { play, recordingOutput } from "./recording-output.js";
import { failedResult, sampleReport } from "./sample-report.js";
import { mixedRun } from "./sample-run.js";

function jsonOf(report = mixedRun, tty = false): string {
  const output = recordingOutput({ isTTY: tty, color: tty });
  play(createJsonReporter(output, {}), report);
  return output.text;
}

describe("the JSON reporter", () => {
  it("writes the report and nothing else, terminal or not", () => {
    expect(JSON.parse(jsonOf())).toEqual(mixedRun);
    expect(jsonOf(mixedRun, true)).toBe(jsonOf());
  });

  it("indents by two spaces and ends in a newline", () => {
    expect(jsonOf()).toMatch(/^\{\n {2}"reportVersion": 1,\n.*\n\}\n$/s);
  });

  it("writes nothing before the run has ended", () => {
    const output = recordingOutput();
    const reporter = createJsonReporter(output, {});
    reporter.onEvent({ type: "scenario-start", requirement: "byte-range.suffix" });
    expect(output.text).toBe("");
  });

  it("writes what the published schema describes and what can be read back", () => {
    const data: unknown = JSON.parse(jsonOf());
    const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
      reportJsonSchema(),
    );
    expect(validate(data) ? [] : validate.errors).toEqual([]);
    expect(parseReport(data)).toEqual(mixedRun);
  });

  it("escapes control characters as JSON does", () => {
    const error = { name: hostile, message: hostile };
    const text = jsonOf(sampleReport([failedResult("a.b", { code: "scenario.threw", args: { error } })]));
    expect(text).not.toContain("\u001b");
    expect(isHostile(JSON.parse(text).results[0].failure.args.error.name)).toBe(true);
  });
});
