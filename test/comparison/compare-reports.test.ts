import { describe, expect, it } from "vitest";
import { compareReports } from "../../src/results/comparison/compare-reports.js";
import type { Comparison } from "../../src/results/comparison/comparison.js";
import { type Verdict, verdicts } from "../../src/results/index.js";
import { sampleReport } from "../reporters/sample-report.js";
import { compareOne, eventful, timing } from "./sample-comparison.js";

const kinds = ["broken", "warned", "otherwise", "untried", "mended", "added", "gone"] as const;
const kindsIn = (comparison: Comparison) => kinds.filter((kind) => comparison[kind].length > 0);

describe("a requirement in two runs", () => {
  it.each<[Verdict | undefined, Verdict | undefined, string[], boolean]>([
    ["pass", "fail", ["broken"], true],
    ["pass", "timeout", ["broken"], true],
    ["warn", "fail", ["broken"], true],
    ["unsupported", "crash", ["broken"], true],
    ["xpass", "error", ["broken"], true],
    ["fail", "fail", [], false],
    ["xfail", "fail", [], false],
    ["fail", "xfail", [], false],
    ["fail", "pass", ["mended"], false],
    ["fail", "warn", ["mended"], false],
    ["xfail", "xpass", ["mended"], false],
    ["fail", "unsupported", ["untried"], false],
    ["pass", "skip", ["untried"], false],
    ["unsupported", "skip", [], false],
    ["pass", "warn", ["warned"], false],
    ["pass", "flaky", ["warned"], false],
    ["warn", "flaky", [], false],
    ["pass", "pass", [], false],
    ["warn", "pass", [], false],
    [undefined, "fail", ["added"], false],
    ["fail", undefined, ["gone"], false],
  ])("that was %s and is %s is in %j; a regression: %s", (before, after, expected, regressed) => {
    const comparison = compareOne(before, after);
    expect(kindsIn(comparison)).toEqual(expected);
    expect(comparison.regressed).toBe(regressed);
  });

  it("is never a regression where both runs say the same", () => {
    for (const verdict of verdicts) expect(kindsIn(compareOne(verdict, verdict, true))).toEqual([]);
  });

  it("is a regression to a strict eye where it is newly tolerated", () => {
    expect(compareOne("pass", "warn", true).regressed).toBe(true);
    expect(compareOne("pass", "skip", true).regressed).toBe(false);
  });
});

describe("two runs", () => {
  it("are compared requirement by requirement, in the later run's order", () => {
    const ids = Object.fromEntries(
      kinds.map((kind) => [kind, eventful[kind].map(({ requirement }) => requirement)]),
    );
    expect(ids).toEqual(Object.fromEntries(kinds.map((kind) => [kind, [`a.${kind}`]])));
    expect(eventful.stillBroken).toBe(2);
  });

  it("keep the codes of what fails in another way, and the failure of what is broken", () => {
    expect(eventful.otherwise[0]).toMatchObject({
      before: { verdict: "fail", code: "range.first-bytes" },
      after: { verdict: "timeout", code: "call.timeout" },
    });
    expect(eventful.broken[0]?.failure?.code).toBe("range.first-bytes");
  });
});

describe("timings of two runs", () => {
  const compare = (before: ReturnType<typeof timing>[], after: ReturnType<typeof timing>[]) =>
    compareReports(
      sampleReport([], { timings: { timings: before, leftOut: [] } }),
      sampleReport([], { timings: { timings: after, leftOut: [] } }),
    );

  it("are judged by their ratios to the reference, whatever the machine", () => {
    const [slow] = compare([timing("get/1", 1)], [timing("get/1", 3, { medianMs: 0.1 })]).slower;
    expect(slow).toMatchObject({ workload: "get/1", verdict: "slower" });
    expect(slow?.change?.estimate).toBeCloseTo(3);
    expect(slow?.change?.low).toBeGreaterThan(1.5);
  });

  it("begin with the greatest change", () => {
    const before = ["a", "b"].map((name) => timing(name, 1));
    const { slower } = compare(before, [timing("a", 3), timing("b", 9)]);
    expect(slower.map(({ workload }) => workload)).toEqual(["b", "a"]);
  });

  it("that lack the reference are no answer", () => {
    const { reference: _, ...bare } = timing("a", 3);
    expect(compare([timing("a", 1)], [bare]).inconclusive).toMatchObject([{ because: "no-reference" }]);
  });

  it("never make a regression", () => {
    expect(compare([timing("a", 1)], [timing("a", 100)]).regressed).toBe(false);
  });

  it("are compared where both runs have them", () => {
    const { slower, faster, unchanged, inconclusive } = compare([timing("a", 1)], [timing("b", 1)]);
    expect([slower, faster, unchanged, inconclusive].flat()).toEqual([]);
  });
});
