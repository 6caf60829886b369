import { padTo, widthOf } from "../text/width.js";

/** A column of a table of which each row shows a `T`. */
export interface Column<T> {
  title: string;
  cell: (of: T) => string;
  /** Where there is no room, the highest go first; those without it stay. */
  spare?: number;
  left?: true;
}

/**
 * The rows of a table, the titles first, in as many columns as fit into the width. A column in which there is nothing,
 * as in reports of older versions, is none.
 */
export function columnRows<T>(columns: readonly Column<T>[], items: readonly T[], width: number): string[] {
  let shown = columns.filter(({ cell }) => items.some((item) => cell(item) !== ""));
  for (;;) {
    const rows = rowsOf(shown, items);
    const spare = Math.max(0, ...shown.map((column) => column.spare ?? 0));
    if (spare === 0 || rows.every((row) => widthOf(row) <= width)) return rows;
    shown = shown.filter((column) => column.spare !== spare);
  }
}

function rowsOf<T>(shown: readonly Column<T>[], items: readonly T[]): string[] {
  const cells = shown.map(({ title, cell }) => [title, ...items.map(cell)]);
  const widths = cells.map((column) => Math.max(...column.map(widthOf)));
  return Array.from({ length: items.length + 1 }, (_, row) => {
    const line = cells.map((column, index) => {
      const cell = column[row] ?? "";
      const room = widths[index] ?? 0;
      return shown[index]?.left ? padTo(cell, room) : " ".repeat(room - widthOf(cell)) + cell;
    });
    return `  ${line.join("  ")}`.trimEnd();
  });
}
