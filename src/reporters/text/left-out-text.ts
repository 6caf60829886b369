import type { LeftOutTiming, Timing } from "../../results/index.js";
import { plural, sizeText } from "./number-text.js";
import { safeLine } from "./safe-text.js";

/** Workloads that have no figures for the same reason. */
export interface LeftOutText {
  /** Which: `get suffix, 1 KiB, 64 KiB` or `12 workloads`. */
  what: string;
  reason: string;
}

/** What was left out of the timings, one entry for each reason. */
export function leftOutText(leftOut: readonly LeftOutTiming[]): LeftOutText[] {
  const byReason = new Map<string, LeftOutTiming[]>();
  for (const one of leftOut) byReason.set(one.reason, [...(byReason.get(one.reason) ?? []), one]);
  return Array.from(byReason, ([reason, all]) => ({
    what: workloadsText(all),
    reason: safeLine(reason, 400),
  }));
}

/** More names than this are counted. */
const mostNamed = 4;

/** Some workloads: `get suffix, 1 KiB, 64 KiB` or `12 workloads`. */
export function workloadsText(
  all: readonly Pick<LeftOutTiming, "operation" | "valueBytes" | "inFlight" | "keys">[],
): string {
  if (all.length > mostNamed) return plural(all.length, "workload");
  const operations = [...new Set(all.map(({ operation }) => safeLine(operation, 30)))];
  return operations
    .map((name) =>
      [name, ...all.filter(({ operation }) => safeLine(operation, 30) === name).map(subjectText)].join(", "),
    )
    .join("; ");
}

/** What an operation is done to: `64 KiB`, `64 KiB ×8` of eight at once, `1,000 keys`. */
export function subjectText({
  valueBytes,
  inFlight = 1,
  keys,
}: Pick<Timing, "valueBytes" | "inFlight" | "keys">): string {
  const of = keys === undefined ? sizeText(valueBytes) : plural(keys, "key");
  return inFlight > 1 ? `${of} ×${inFlight}` : of;
}
