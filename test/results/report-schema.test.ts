import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Failure } from "../../src/results/index.js";
import { parseReport } from "../../src/results/parse-report.js";
import { reportJsonSchema } from "../../src/results/report-json-schema.js";
import { sampleFailures } from "../reporters/sample-failures.js";
import { failedResult, sampleReport } from "../reporters/sample-report.js";
import { mixedRun } from "../reporters/sample-run.js";
import { changed } from "./changed.js";

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(reportJsonSchema());

const failures = Object.entries(sampleFailures("text")).map(([code, args]) => ({ code, args }) as Failure);

const wrong: [where: string, path: (string | number)[], value: unknown][] = [
  ["`results[1].verdict`", ["results", 1, "verdict"], "passed"],
  ["`results[1].failure.code`", ["results", 1, "failure", "code"], "range.unheard-of"],
  ["`results[1].failure.args.received.hex`", ["results", 1, "failure", "args", "received", "hex"], "0G"],
  ["`results[1].failure.args.size`", ["results", 1, "failure", "args", "size"], -1],
  ["`results[1].journal[0].outcome.kind`", ["results", 1, "journal", 0, "outcome", "kind"], "lost"],
  ['`requirements["byte-range.suffix"].title`', ["requirements", "byte-range.suffix", "title"], undefined],
  ["`summary.counts.xpass`", ["summary", "counts", "xpass"], undefined],
  ["`store.dialect`", ["store", "dialect"], "n5"],
  ["`timings.timings[0].medianMs`", ["timings", "timings", 0, "medianMs"], "fast"],
  ["`seed`", ["seed"], null],
];

describe("the report schema", () => {
  it("is a JSON Schema with a name and a title", () => {
    expect(reportJsonSchema()).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: expect.stringMatching(/report\.schema\.json$/),
      title: "zarr-store-conform report, version 1",
      type: "object",
    });
  });

  it.each(failures)("takes a failure with the arguments of $code", (failure) => {
    const report = sampleReport([failedResult("a.b", failure)]);
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(parseReport(report)).toEqual(report);
  });

  it("takes what is known of a read beside its value, and no circumstance that is unheard of", () => {
    const known = { circumstance: "aborted", written: "{ suffix: 4 }", answersMember: 3 } as const;
    const args = { ...sampleFailures("text")["range.truncated"], ...known };
    const report = sampleReport([failedResult("a.b", { code: "range.truncated", args })]);
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(parseReport(report)).toEqual(report);
    expect(validate(changed(report, ["results", 0, "failure", "args", "circumstance"], "bored"))).toBe(false);
  });

  it("refuses a failure with the arguments of another code", () => {
    const path = ["results", 1, "failure", "code"];
    const data = changed(mixedRun, path, "call.timeout");
    expect(validate(data)).toBe(false);
    expect(() => parseReport(data)).toThrow("`results[1].failure.args.calls`");
  });

  it.each(wrong)("refuses what is wrong at %s", (where, path, value) => {
    const data = changed(mixedRun, path, value);
    expect(validate(data)).toBe(false);
    expect(() => parseReport(data)).toThrow(`${where} of the report`);
  });

  it("lets pass and drops what a later version may have added", () => {
    const data = changed(mixedRun, ["results", 1, "mood"], "gloomy");
    expect(validate(data)).toBe(true);
    expect(parseReport(data)).toEqual(mixedRun);
  });
});

describe("reading a report", () => {
  it("says what was found, what is wanted and what to do", () => {
    expect(() => parseReport(changed(mixedRun, ["results", 1, "level"], "shall"))).toThrow(
      'results[1].level` of the report is `"shall"`, but must be `"must"` or `"should"` or `"may"`: give what `--reporter json` wrote',
    );
    expect(() => parseReport(changed(mixedRun, ["suiteVersion"], undefined))).toThrow(
      "`suiteVersion` of the report is missing, but must be of type string",
    );
  });

  it("counts what else is wrong", () => {
    const data = changed(changed(mixedRun, ["seed"], "x"), ["store", "name"], 1);
    expect(() => parseReport(data)).toThrow("(and 1 more like this)");
  });

  it("names the version of a report that it cannot read", () => {
    expect(() => parseReport(changed(mixedRun, ["reportVersion"], 2))).toThrow(
      "The report has `reportVersion` `2`, and this version of zarr-store-conform reads `1`",
    );
  });

  it.each([[null], ["{}"], [[]], [undefined], [42]])("refuses %o, which is no report", (data) => {
    expect(() => parseReport(data)).toThrow(/^The report is .*, but must be of type object/);
  });
});
