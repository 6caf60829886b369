import { describe, expect, it } from "vitest";
import { comparisonReporterNames, writeComparison } from "../../src/reporters/comparison/index.js";
import { compareReports } from "../../src/results/comparison/compare-reports.js";
import type { Comparison } from "../../src/results/comparison/comparison.js";
import { renderMarkdown } from "../reporters/gfm.js";
import { hostile, isHostile } from "../reporters/hostile.js";
import { recordingOutput } from "../reporters/recording-output.js";
import { sampleReport, sampleResult } from "../reporters/sample-report.js";
import { compareOne, eventful } from "./sample-comparison.js";

async function written(
  name: (typeof comparisonReporterNames)[number],
  comparison: Comparison,
): Promise<string> {
  const output = recordingOutput();
  await writeComparison(name, comparison, output);
  return output.text;
}

describe("a comparison", () => {
  it("for people has every change, the worst first, and the verdict in the last line", async () => {
    const text = await written("pretty", eventful);
    const order = ["a.broken", "a.otherwise", "a.warned", "a.untried", "a.mended", "a.added", "a.gone"];
    const places = order.map((id) => text.indexOf(id));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).not.toContain("a.known");
    expect(text.trimEnd().split("\n").at(-1)).toBe(
      "✗ 1 newly broken, 1 failing in another way, 1 new warning, 1 mended, 2 broken as before",
    );
  });

  it("for people says how certain a change of a timing is, and that it is advisory", async () => {
    const text = (await written("pretty", eventful)).replace(/\s+/g, " ");
    expect(text).toMatch(/slower get\/1024: 3 times as long \(2\.\d+ to 3\.\d+\); median 1 ms → 3 ms/);
    expect(text).toMatch(/faster get\/65536: 0\.2 times as long \(0\.\d+ to 0\.\d+\)/);
    expect(text).toMatch(
      /1 workload of which nothing can be said; a slowdown of \d+ % would have been seen\./,
    );
    expect(text).toContain("Advisory:");
  });

  it("says what keeps the runs from being compared one to one", async () => {
    expect(await written("pretty", eventful)).toContain("The requirements are of suite `1.0.0` and `1.1.0`.");
    const { summary } = sampleReport([]);
    const cut = compareReports(sampleReport([sampleResult("a.b")]), {
      ...sampleReport([]),
      summary: { ...summary, notRun: 1 },
    });
    expect(await written("pretty", cut)).toContain(
      "The later run was cut short: 1 requirement was not tried.",
    );
  });

  it("without changes is short", async () => {
    const text = await written("pretty", compareOne("pass", "pass"));
    expect(text.trim().split("\n").at(-1)).toBe("✓ nothing is newly broken");
    expect(text).not.toMatch(/Timings|requirements? broken/);
  });

  it("in Markdown is tables that a parser reads", async () => {
    const html = renderMarkdown(await written("markdown", eventful));
    expect(html.match(/<table>/g)).toHaveLength(8);
    expect(html).toContain("<code>a.broken</code>");
    expect(html).toContain("pass → fail");
  });

  it("in JSON is the comparison", async () => {
    expect(JSON.parse(await written("json", eventful))).toEqual(JSON.parse(JSON.stringify(eventful)));
  });

  it.each(comparisonReporterNames)("lets nothing through that steers a terminal: %s", async (name) => {
    const before = sampleReport([sampleResult(hostile)]);
    const after = sampleReport([sampleResult(hostile, { verdict: "fail" })], { suiteVersion: hostile });
    expect(isHostile(await written(name, compareReports(before, after)))).toBe(false);
  });
});
