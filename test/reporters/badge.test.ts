import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { createBadgeReporter } from "../../src/reporters/badge.js";
import type { Report } from "../../src/results/index.js";
import { cutShort, empty } from "./cut-short.js";
import { hostile, isHostile } from "./hostile.js";
import { reportOf } from "./hostile-report.js";
import { reported } from "./reported.js";
import { sampleReport, sampleResult } from "./sample-report.js";
import { conformingRun, mixedRun } from "./sample-run.js";

/** What shields.io takes from an endpoint; it refuses whatever else there is. */
const schema = {
  type: "object",
  required: ["schemaVersion", "label", "message"],
  additionalProperties: false,
  properties: {
    schemaVersion: { const: 1 },
    label: { type: "string" },
    message: { type: "string", minLength: 1 },
    color: {
      enum: ["brightgreen", "green", "yellowgreen", "yellow", "orange", "red", "blue", "grey", "lightgrey"],
    },
    isError: { type: "boolean" },
  },
};
const validate = new Ajv2020().compile(schema);

function badge(report: Report): { message: string; color: string } {
  const data = JSON.parse(reported(createBadgeReporter, report));
  expect(validate(data) ? [] : validate.errors).toEqual([]);
  return { message: data.message, color: data.color };
}

const oneOfTwo = sampleReport([sampleResult("a.b", { verdict: "crash" }), sampleResult("a.c")]);

describe("the badge reporter", () => {
  it.each([
    ["a store that conforms", conformingRun, "conforms (3 requirements)", "brightgreen"],
    ["one that does not", mixedRun, "5 of 8 fail", "red"],
    ["one that breaks one of two", oneOfTwo, "1 of 2 fails", "red"],
    ["a run that was cut short", cutShort, "not tested to the end", "lightgrey"],
    ["a run that tried nothing", empty, "not tested to the end", "lightgrey"],
  ])("says of %s what the endpoint badge of shields.io can show", (_, report, message, color) => {
    expect(badge(report)).toEqual({ message, color });
  });

  it("is a little less bright where something was tolerated, and red where the run was strict", () => {
    const warned = sampleReport([sampleResult("a.b", { verdict: "warn" }), sampleResult("a.c")]);
    expect(badge(warned)).toEqual({ message: "conforms (2 requirements)", color: "green" });
    const summary = { ...warned.summary, conforms: false, strict: true };
    expect(badge({ ...warned, summary })).toEqual({ message: "does not conform", color: "red" });
  });

  it("shows nothing that a store says", () => {
    const text = reported(createBadgeReporter, reportOf(hostile));
    expect(isHostile(text)).toBe(false);
    expect(text).not.toContain("owned");
  });
});
