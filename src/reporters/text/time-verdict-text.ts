import type { ComparisonReport, TimeVerdict } from "../../results/index.js";
import { plural } from "./number-text.js";

const words = {
  slower: "slower",
  faster: "faster",
  "no-difference": "no difference",
  inconclusive: "inconclusive",
} as const satisfies Record<TimeVerdict, string>;

/** A verdict on a ratio in words. */
export function verdictText(verdict: TimeVerdict): string {
  return words[verdict];
}

/** How many workloads have which verdict: `2 slower, 30 no difference, 1 inconclusive`. */
export function verdictCounts({ comparisons }: ComparisonReport): string {
  const order: readonly TimeVerdict[] = ["slower", "faster", "no-difference", "inconclusive"];
  const counts = order.map(
    (verdict) => [comparisons.filter((one) => one.verdict === verdict).length, verdict] as const,
  );
  const told = counts
    .filter(([count]) => count > 0)
    .map(([count, verdict]) => `${count} ${verdictText(verdict)}`);
  return `${plural(comparisons.length, "workload")}: ${told.join(", ")}`;
}

/** Why verdicts are missing, and what helps; one line for each reason. */
export function inconclusiveTexts({ comparisons, minEffect }: ComparisonReport): string[] {
  const open = comparisons.filter(({ verdict }) => verdict === "inconclusive");
  const noisy = open.filter(({ because }) => because === "self");
  const others = open.length - noisy.length;
  const texts: string[] = [];
  if (noisy.length > 0)
    texts.push(
      `In ${plural(noisy.length, "workload")} the other store differed from itself by as much: the machine is too noisy to say more. Try again when it is quiet.`,
    );
  if (others > 0)
    texts.push(
      `In ${plural(others, "workload")} the interval holds both no difference and one of ${percent(minEffect)}: more \`--time\` or a quieter machine narrows it.`,
    );
  return texts;
}

/** A part as percent: `5%`. */
export function percent(part: number): string {
  return `${Number((part * 100).toPrecision(3))}%`;
}
