import { median } from "../self/statistics.js";
import { conditions } from "./conditions.js";

/** What came of all comparisons, as a Markdown table. */
export function table(results) {
  const head =
    "| | comparisons | slower | faster | no difference | inconclusive | median of the ratios | farthest off |";
  const rows = conditions.flatMap(({ name, every }) => {
    const found = results.filter((result) => result.name === name);
    if (found.length === 0) return [];
    const count = (verdict) => found.filter((result) => result.verdict === verdict).length;
    const counts = ["slower", "faster", "no-difference", "inconclusive"].map(count);
    const ratios = found.map(({ change }) => change.estimate);
    const middle = median(ratios);
    const off = Math.max(...ratios.map((ratio) => Math.abs(ratio / middle - 1)));
    const cells = [found.length, ...counts, middle.toFixed(3), `${(off * 100).toFixed(1)} %`];
    const injected = every === 0 ? "" : ` (${(1 + 1 / every).toFixed(2)})`;
    return [`| ${name}${injected} | ${cells.join(" | ")} |`];
  });
  return [head, `| --- |${" ---: |".repeat(7)}`, ...rows].join("\n");
}
