import type { Comparison, TimingChange } from "../../results/comparison/comparison.js";
import { codeSpan, markdownOf, table } from "../markdown/escape.js";
import {
  caveatsOf,
  comparedText,
  happenedText,
  partsOf,
  runText,
  verdictsText,
} from "../text/comparison-text.js";
import { safeLine } from "../text/safe-text.js";
import { adviceText, changeText, mediansText, restText } from "../text/timing-change-text.js";

// A comment on GitHub holds 65,536 characters.
const mostRows = 50;

/** A comparison for a pull request, in GitHub Flavored Markdown. */
export function comparisonMarkdown(comparison: Comparison): string {
  const { before, after, regressed } = comparison;
  const blocks = [
    `**${regressed ? "✗" : "✓"} ${markdownOf(comparedText(comparison))}**`,
    ...caveatsOf(comparison).map(markdownOf),
    ...partsOf(comparison).flatMap(({ title, changes }) => {
      const rows = changes
        .slice(0, mostRows)
        .map((change) => [
          codeSpan(safeLine(change.requirement)),
          change.level,
          markdownOf(verdictsText(change)),
          markdownOf(happenedText(change) ?? ""),
        ]);
      const left = changes.length - rows.length;
      const found = table([title, "level", "verdict", "what happened"], rows);
      return left > 0 ? [found, `And ${left} more, not shown here.`] : [found];
    }),
    ...timingBlocks(comparison),
    `${markdownOf(`before: ${runText(before)}`)}<br>\n${markdownOf(`after: ${runText(after)}`)}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function timingBlocks(comparison: Comparison): string[] {
  const { slower, faster } = comparison;
  const row = (verdict: string) => (timing: TimingChange) => [
    verdict,
    codeSpan(safeLine(timing.workload, 60)),
    timing.change === undefined ? "" : changeText(timing.change),
    mediansText(timing),
  ];
  const rows = [...slower.map(row("slower")), ...faster.map(row("faster"))];
  const rest = restText(comparison).map(markdownOf);
  if (rows.length + rest.length === 0) return [];
  const found = rows.length === 0 ? [] : [table(["", "workload", "takes", "median"], rows)];
  return [...found, ...rest, adviceText(comparison) ?? ""].filter((block) => block !== "");
}
