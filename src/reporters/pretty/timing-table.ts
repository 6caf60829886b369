import type { Timing } from "../../results/index.js";
import { subjectText } from "../text/left-out-text.js";
import { durationText, shortNumber, sizeText } from "../text/number-text.js";
import { ratioText } from "../text/ratio-text.js";
import { safeLine } from "../text/safe-text.js";
import { sparkline } from "../text/sparkline.js";
import { type Column, columnRows } from "./column-rows.js";

const columns: readonly Column<Timing>[] = [
  { title: "operation", cell: ({ operation }) => safeLine(operation, 30), left: true },
  { title: "value", cell: subjectText },
  { title: "moved", cell: ({ movedBytes }) => sizeText(movedBytes), spare: 4 },
  { title: "median", cell: ({ medianMs }) => durationText(medianMs) },
  { title: "p95", cell: ({ p95Ms }) => optional(p95Ms, durationText), spare: 6 },
  { title: "p99", cell: ({ p99Ms }) => durationText(p99Ms), spare: 3 },
  {
    title: "spread",
    cell: ({ histogram }) => (histogram ? sparkline(histogram.counts, 8) : ""),
    left: true,
    spare: 2,
  },
  { title: "samples", cell: ({ samples }) => shortNumber(samples), spare: 7 },
  { title: "ops/s", cell: ({ operationsPerSecond }) => shortNumber(operationsPerSecond), spare: 5 },
  { title: "bytes/s", cell: ({ movedBytes, bytesPerSecond }) => rateText(movedBytes, bytesPerSecond) },
  { title: "of copy", cell: ({ copyShare }) => optional(copyShare, percentText), spare: 8 },
  { title: "× memory", cell: ({ reference }) => (reference ? ratioText(reference.ratio) : ""), spare: 1 },
  { title: "× bare fs", cell: ({ bareFs }) => (bareFs ? ratioText(bareFs.ratio) : ""), spare: 1 },
];

function optional(value: number | undefined, text: (value: number) => string): string {
  return value === undefined ? "" : text(value);
}

function percentText(part: number): string {
  return part > 10 ? "none copied" : `${shortNumber(part * 100)}%`;
}

function rateText(moved: number, bytesPerSecond: number): string {
  return moved === 0 ? "" : `${sizeText(bytesPerSecond)}/s`;
}

/** The rows of the timings, the titles first, in as many columns as fit into the width. */
export function timingRows(timings: readonly Timing[], width: number): string[] {
  return columnRows(columns, timings, width);
}
