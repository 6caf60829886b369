import { describe, expect, it } from "vitest";
import { githubSummary, mostSummaryBytes } from "../../src/reporters/github/summary.js";
import { renderMarkdown, tagsOf, textsOf } from "./gfm.js";
import { hostile, isHostile } from "./hostile.js";
import { reportOf } from "./hostile-report.js";
import { markup } from "./markup.js";
import { failedResult, firstInsteadOfLast, sampleJournal, sampleReport } from "./sample-report.js";
import { conformingRun, mixedRun } from "./sample-run.js";

const bytesOf = (text: string) => Buffer.byteLength(text);

const many = sampleReport(
  Array.from({ length: 2000 }, (_, index) =>
    failedResult(`a.${index}`, firstInsteadOfLast, {
      journal: sampleJournal,
      reproduction: "größe\n".repeat(100),
    }),
  ),
);

describe("the job summary", () => {
  it("has the verdict, the tables, and each failure in full, folded", () => {
    const html = renderMarkdown(githubSummary(mixedRun, {}));
    expect(textsOf(html, "strong")[0]).toContain("does not conform");
    expect(tagsOf(html).filter((tag) => tag === "table")).toHaveLength(2);
    expect(textsOf(html, "summary")).toEqual([
      "fail byte-range.suffix",
      "fail byte-range.past-end",
      "fail set.overwrite",
      "timeout set.empty",
      "error set.same",
    ]);
    expect(html.match(/<\/details>/g)).toHaveLength(5);
    expect(html).toContain("- expected 4 bytes");
  });

  it("has no failures where there are none", () => {
    expect(githubSummary(conformingRun, {})).not.toContain("<details>");
  });

  it("stays below what GitHub takes, and says what it left out", () => {
    const summary = githubSummary(many, {});
    expect(bytesOf(summary)).toBeLessThan(mostSummaryBytes);
    expect(bytesOf(summary)).toBeGreaterThan(mostSummaryBytes * 0.9);
    const shown = summary.match(/<summary>/g)!.length;
    const left = (2000 - shown).toLocaleString("en-US");
    expect(summary).toContain(`no room for the details of ${left} further failures`);
    expect(summary).toContain("And 1,900 further ones, not shown here.");
  });

  it.each([100_000, 50_000, 3000, 200, 10, 0, -5])("stays within %i bytes", (limit) => {
    const summary = githubSummary(many, {}, limit);
    expect(bytesOf(summary)).toBeLessThanOrEqual(Math.max(0, limit));
    expect(summary.match(/<details>/g)).toEqual(
      summary.match(/<\/details>/g)?.map(() => "<details>") ?? null,
    );
  });

  it("has only its own markup, whatever a store says", () => {
    const own = [
      "h2",
      "p",
      "strong",
      "table",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
      "code",
      "details",
      "summary",
      "pre",
    ];
    const plain = tagsOf(renderMarkdown(githubSummary(reportOf("x"), {})));
    for (const text of [hostile + markup, "````\n</summary></details>"]) {
      const html = renderMarkdown(githubSummary(reportOf(text), {}));
      expect(isHostile(html)).toBe(false);
      expect(tagsOf(html).filter((tag) => !own.includes(tag))).toEqual([]);
      expect(tagsOf(html).filter((tag) => tag === "details")).toEqual(
        plain.filter((tag) => tag === "details"),
      );
    }
  });
});
