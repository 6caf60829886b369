import { describe, expect, it } from "vitest";
import { createJunitReporter } from "../../src/reporters/junit.js";
import type { ReporterOptions } from "../../src/reporters/reporter.js";
import type { Report } from "../../src/results/index.js";
import { cutShort, empty } from "./cut-short.js";
import { hostile, isHostile } from "./hostile.js";
import { reportOf } from "./hostile-report.js";
import { markup, noCharacters } from "./markup.js";
import { reported } from "./reported.js";
import { sampleReport, sampleResult } from "./sample-report.js";
import { conformingRun, mixedRun } from "./sample-run.js";
import { type Element, elementsOf, readJunit } from "./xml.js";

const junit = (report: Report) => reported(createJunitReporter, report);
const read = (report: Report, options: ReporterOptions = {}) =>
  readJunit(reported(createJunitReporter, report, options));

function caseOf(report: Report, name: string): Element {
  return elementsOf(read(report), "testcase").find(({ attributes }) => attributes["name"] === name)!;
}

describe("the JUnit reporter", () => {
  it("has a suite for each suite and a case for each requirement, with their counts", () => {
    const root = read(mixedRun);
    expect(root.attributes).toMatchObject({ tests: "10", failures: "4", errors: "1", time: "1.234" });
    expect(elementsOf(root, "testsuite").map(({ attributes }) => attributes)).toMatchObject([
      { name: "byte-range-get", tests: "5", failures: "2", errors: "0", skipped: "2", time: "0.016" },
      { name: "set", tests: "3", failures: "2", errors: "1", skipped: "0", id: "1" },
      { name: "missing-keys", tests: "2", failures: "0", errors: "0", timestamp: "2025-01-02T03:04:05" },
    ]);
    expect(elementsOf(root, "testcase")).toHaveLength(10);
  });

  it.each([
    ["./sub/store.js", {}, "sub/store.js"],
    ["../other/store.js", {}, "../other/store.js"],
    ["s3", { module: "/home/ada/stores/s3.ts" }, "s3.ts"],
    ["memory:", {}, undefined],
    ["some-package", {}, undefined],
  ])("names the module of the store %s, relative to where the run was started", (specifier, more, file) => {
    const report = { ...conformingRun, store: { ...conformingRun.store, specifier } };
    const [suite] = elementsOf(read(report, { cwd: "/home/ada/stores", ...more }), "testsuite");
    expect(suite?.attributes["file"]).toBe(file);
  });

  it("tells a failure in a sentence, by its code and in full", () => {
    const [failure] = caseOf(mixedRun, "byte-range.suffix").children;
    expect(failure?.name).toBe("failure");
    expect(failure?.attributes["type"]).toBe("range.first-bytes");
    expect(failure?.attributes["message"]).toMatch(
      /^The store answered \{ suffix: 4 \} .* \(and 6 further cases\)$/,
    );
    expect(failure?.text).toContain('\n    1  store.set("/c/0", Uint8Array(10) 01 02');
    expect(failure?.text).toContain("\n    import createStore from");
  });

  it.each([
    ["set.empty", "failure", "call.timeout"],
    ["set.same", "error", "scenario.asserted-nothing"],
  ])("tells %s as %s", (name, element, type) => {
    const [child] = caseOf(mixedRun, name).children;
    expect([child?.name, child?.attributes["type"]]).toEqual([element, type]);
  });

  it("tells why something was skipped", () => {
    const [child] = caseOf(mixedRun, "byte-range.offset").children;
    expect(child).toMatchObject({
      name: "skipped",
      attributes: { message: "get.offset: declared as not supported" },
    });
  });

  it("lets a warning pass, with its text as output", () => {
    const [child] = caseOf(mixedRun, "missing.sentinel").children;
    expect(child?.name).toBe("system-out");
    expect(child?.text).toContain("told of a missing key by `null`");
  });

  it("has a warning fail where the run was strict", () => {
    const strict = { ...mixedRun, summary: { ...mixedRun.summary, strict: true } };
    expect(caseOf(strict, "missing.sentinel").children[0]?.name).toBe("failure");
  });

  it("shows what is known to fail as skipped", () => {
    const baseline = { standing: "listed", reason: "upstream bug 12" } as const;
    const report = sampleReport([sampleResult("a.b", { verdict: "xfail", baseline })]);
    expect(caseOf(report, "a.b").children[0]?.attributes["message"]).toBe("known to fail: upstream bug 12");
  });

  it("has nothing to say of what held", () => {
    expect(caseOf(conformingRun, "byte-range.whole").children).toEqual([]);
  });

  it.each([
    ["was cut short", cutShort, /was not tested to the end: 3 were not run/],
    ["tried nothing", empty, /no requirement was tried/],
  ])("shows a run that %s as an error, though no requirement failed", (_, report, message) => {
    const root = read(report);
    expect(root.attributes["errors"]).toBe("1");
    expect(elementsOf(root, "error")[0]?.attributes["message"]).toMatch(message);
  });

  it("stays the same XML whatever a store says", () => {
    const shape = (element: Element): unknown => [element.name, element.children.map(shape)];
    const startedAt = "2025-01-02T03:04:05.000Z";
    const plain = read({ ...reportOf("x"), startedAt });
    for (const text of [hostile, markup, noCharacters]) {
      const xml = junit({ ...reportOf(text), startedAt });
      expect(isHostile(xml)).toBe(false);
      expect(shape(readJunit(xml))).toEqual(shape(plain));
    }
  });

  it("gives a reader the text that a store said, controls made visible", () => {
    const xml = read({ ...reportOf(`<b>&"'\u001b]]>`), startedAt: "2025-01-02T03:04:05.000Z" });
    expect(elementsOf(xml, "testcase")[0]?.attributes["name"]).toBe(`<b>&"'\\x1b]]> 0`);
  });
});
