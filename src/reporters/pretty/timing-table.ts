import type { Timing } from "../../results/index.js";
import { subjectText } from "../text/left-out-text.js";
import { durationText, shortNumber, sizeText } from "../text/number-text.js";
import { ratioText } from "../text/ratio-text.js";
import { safeLine } from "../text/safe-text.js";
import { sparkline } from "../text/sparkline.js";
import { padTo, widthOf } from "../text/width.js";

interface Column {
  title: string;
  cell: (timing: Timing) => string;
  /** Where there is no room, the highest go first; those without it stay. */
  spare?: number;
  left?: true;
}

const columns: readonly Column[] = [
  { title: "operation", cell: ({ operation }) => safeLine(operation, 30), left: true },
  { title: "value", cell: subjectText },
  { title: "moved", cell: ({ movedBytes }) => sizeText(movedBytes), spare: 4 },
  { title: "median", cell: ({ medianMs }) => durationText(medianMs) },
  { title: "p95", cell: ({ p95Ms }) => optional(p95Ms, durationText), spare: 6 },
  { title: "p99", cell: ({ p99Ms }) => durationText(p99Ms), spare: 3 },
  {
    title: "distribution",
    cell: ({ histogram }) => (histogram ? sparkline(histogram.counts, 12) : ""),
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
  // A column in which there is nothing, as in reports of older versions, is none.
  let shown = columns.filter(({ cell }) => timings.some((timing) => cell(timing) !== ""));
  for (;;) {
    const rows = rowsOf(shown, timings);
    const spare = Math.max(0, ...shown.map((column) => column.spare ?? 0));
    if (spare === 0 || rows.every((row) => widthOf(row) <= width)) return rows;
    shown = shown.filter((column) => column.spare !== spare);
  }
}

function rowsOf(shown: readonly Column[], timings: readonly Timing[]): string[] {
  const cells = shown.map(({ title, cell }) => [title, ...timings.map(cell)]);
  const widths = cells.map((column) => Math.max(...column.map(widthOf)));
  return Array.from({ length: timings.length + 1 }, (_, row) => {
    const line = cells.map((column, index) => {
      const cell = column[row] ?? "";
      const room = widths[index] ?? 0;
      return shown[index]?.left ? padTo(cell, room) : " ".repeat(room - widthOf(cell)) + cell;
    });
    return `  ${line.join("   ")}`.trimEnd();
  });
}
