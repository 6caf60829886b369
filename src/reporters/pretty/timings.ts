import type { Timing, TimingsReport } from "../../results/index.js";
import { durationText, shortNumber, sizeText } from "../text/number-text.js";
import { safeLine } from "../text/safe-text.js";
import type { Page } from "./page.js";

interface Column {
  title: string;
  cell: (timing: Timing) => string;
  /** Left out first where there is no room. */
  spare?: true;
}

const columns: readonly Column[] = [
  { title: "operation", cell: ({ operation }) => safeLine(operation, 30) },
  { title: "value", cell: ({ valueBytes }) => sizeText(valueBytes) },
  { title: "moved", cell: ({ movedBytes }) => sizeText(movedBytes), spare: true },
  { title: "median", cell: ({ medianMs }) => durationText(medianMs) },
  { title: "p99", cell: ({ p99Ms }) => durationText(p99Ms), spare: true },
  { title: "ops/s", cell: ({ operationsPerSecond }) => shortNumber(operationsPerSecond) },
  { title: "bytes/s", cell: ({ bytesPerSecond }) => `${sizeText(bytesPerSecond)}/s` },
];

/** The timings as a table, and what was left out of them. */
export function writeTimings(page: Page, { timings, leftOut }: TimingsReport): void {
  if (timings.length === 0 && leftOut.length === 0) return;
  page.heading("Timings");
  if (timings.length > 0) writeTable(page, timings);
  for (const { operation, valueBytes, reason } of leftOut) {
    const lead = `– ${safeLine(operation, 30)}, ${sizeText(valueBytes)}: `;
    page.text(safeLine(reason, 400), { indent: 2, lead, style: page.paint.faint });
  }
}

function writeTable(page: Page, timings: readonly Timing[]): void {
  const all = tableOf(columns, timings);
  const table =
    all.width <= page.width
      ? all
      : tableOf(
          columns.filter((column) => !column.spare),
          timings,
        );
  for (const [index, row] of table.rows.entries()) page.drawn(index === 0 ? page.paint.faint(row) : row);
}

function tableOf(shown: readonly Column[], timings: readonly Timing[]): { rows: string[]; width: number } {
  const cells = shown.map(({ title, cell }) => [title, ...timings.map(cell)]);
  const widths = cells.map((column) => Math.max(...column.map((cell) => cell.length)));
  const rows = Array.from({ length: timings.length + 1 }, (_, row) => {
    const line = cells.map((column, index) => {
      const cell = column[row] ?? "";
      const width = widths[index] ?? 0;
      return index === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `  ${line.join("   ")}`;
  });
  return { rows, width: rows[0]?.length ?? 0 };
}
