import { Parser, type Result as TapResult } from "tap-parser";
import { describe, expect, it } from "vitest";
import { createTapReporter } from "../../src/reporters/tap.js";
import type { Report } from "../../src/results/index.js";
import { cutShort, empty } from "./cut-short.js";
import { hostile, isHostile } from "./hostile.js";
import { reportOf } from "./hostile-report.js";
import { markup, noCharacters } from "./markup.js";
import { reported } from "./reported.js";
import { failedResult, firstInsteadOfLast, sampleReport, sampleResult } from "./sample-report.js";
import { conformingRun, mixedRun } from "./sample-run.js";

const command = (id: string) => `npx zarr-store-conform ./mystore.js --grep ${id}`;
const tap = (report: Report) => reported(createTapReporter, report, { command });

/** Reads TAP with a parser that takes a line which is no TAP for a failure. */
function read(text: string) {
  const points: TapResult[] = [];
  const extra: string[] = [];
  const parser = new Parser({ strict: true });
  parser.on("assert", (point) => points.push(point));
  parser.on("extra", (line) => extra.push(line));
  let version = 0;
  parser.on("version", (found) => {
    version = Number(found);
  });
  parser.end(text);
  return { points, extra, version, results: parser.results! };
}

const pointOf = (report: Report, name: string) =>
  read(tap(report)).points.find((point) => point.name === name)!;

describe("the TAP reporter", () => {
  it("writes version 14, a plan, and a test point for each requirement", () => {
    const { version, points, extra, results } = read(tap(mixedRun));
    expect(version).toBe(14);
    expect(results.plan).toMatchObject({ start: 1, end: 10 });
    expect(points.map(({ name }) => name)).toEqual(mixedRun.results.map(({ requirement }) => requirement));
    expect(extra).toEqual([]);
  });

  it("passes where the store conforms, and fails where it does not", () => {
    expect(read(tap(conformingRun)).results).toMatchObject({ ok: true, pass: 3, fail: 0 });
    expect(read(tap(mixedRun)).results).toMatchObject({ ok: false, todo: 1, skip: 2 });
  });

  it("tells of a failure in YAML", () => {
    const { ok, diag } = pointOf(mixedRun, "byte-range.suffix");
    expect(ok).toBe(false);
    expect(diag).toMatchObject({
      message: expect.stringMatching(/^The store answered \{ suffix: 4 \} of a 10-byte value/),
      severity: "fail",
      level: "must",
      code: "range.first-bytes",
      calls: [expect.stringContaining('1 store.set("/c/0"'), expect.stringContaining("2 store.getRange")],
      source: expect.arrayContaining([expect.stringContaining("RFC 9110")]),
      command: command("byte-range.suffix"),
    });
  });

  it("marks what the store lacks as skipped, with the reason", () => {
    expect(pointOf(mixedRun, "byte-range.offset")).toMatchObject({
      ok: true,
      skip: "get.offset declared as not supported",
    });
  });

  it("marks what is tolerated, and what is known to fail, as to do", () => {
    expect(pointOf(mixedRun, "missing.sentinel")).toMatchObject({
      ok: false,
      todo: "tolerated, since the requirement is a should",
    });
    const must = sampleReport([failedResult("a.b", firstInsteadOfLast, { verdict: "warn" })]);
    expect(pointOf(must, "a.b")).toMatchObject({ ok: false, todo: "tolerated, since the sources disagree" });
    const baseline = { standing: "listed", reason: "upstream # bug" } as const;
    const report = sampleReport([sampleResult("a.b", { verdict: "xfail", baseline })]);
    expect(pointOf(report, "a.b")).toMatchObject({ ok: false, todo: "known to fail: upstream # bug" });
    expect(read(tap(report)).results.ok).toBe(true);
  });

  it("has a warning fail where the run was strict", () => {
    const strict = { ...mixedRun, summary: { ...mixedRun.summary, strict: true } };
    expect(pointOf(strict, "missing.sentinel")).toMatchObject({ ok: false, todo: false });
  });

  it.each([
    ["was cut short", cutShort, /was not tested to the end: 3 were not run/],
    ["tried nothing", empty, /no requirement was tried/],
  ])("bails out of a run that %s", (_, report, reason) => {
    const { results } = read(tap(report));
    expect(results.ok).toBe(false);
    expect(results.bailout).toMatch(reason);
  });

  it("stays the same TAP whatever a store says", () => {
    const plain = read(tap(reportOf("x")));
    for (const text of [hostile, markup, noCharacters, "\\", "#", "# SKIP", "\\# TODO"]) {
      const written = tap(reportOf(text));
      const { points, extra, results } = read(written);
      expect(isHostile(written)).toBe(false);
      expect(extra).toEqual([]);
      expect(results.plan.end).toBe(plain.results.plan.end);
      const shape = (point: TapResult) => [point.ok, point.skip !== false, point.todo !== false];
      expect(points.map(shape)).toEqual(plain.points.map(shape));
    }
  });

  it("gives a reader the text that a store said, controls made visible", () => {
    const { points } = read(tap(reportOf("a # TODO b\\\u001b")));
    expect(points[0]).toMatchObject({ name: "a # TODO b\\\\x1b 0", todo: false });
  });
});
