import type { ByteWindow } from "../../results/index.js";
import { shownBytes } from "./evidence-of.js";

/** One position of a row: its byte, and whether it is not as the other side has it. */
export interface HexCell {
  /** The byte; undefined where the window does not show one, or the value has ended. */
  byte: number | undefined;
  differs: boolean;
}

/** The same stretch of the bytes that were owed and of those that came. */
export interface HexRow {
  kind: "row";
  /** Offset of the first cell. */
  offset: number;
  expected: HexCell[];
  received: HexCell[];
  differs: boolean;
}

/** Rows that are left out: because both sides are equal there, or because neither window shows them. */
export interface ElidedRows {
  kind: "elided";
  equalBytes: number;
}

/**
 * Sets two windows beside each other, row for row at the same offsets. Rows that differ are kept with one row
 * on either side; other equal ones are left out. A byte that one side's window does not show differs from
 * nothing, and neither does anything where one side has no bytes at all.
 */
export function hexRows(expected: ByteWindow, received: ByteWindow, perRow: number): (HexRow | ElidedRows)[] {
  const left = lookInto(expected);
  const right = lookInto(received);
  const comparable = expected.length > 0 && received.length > 0;
  const offsets = new Set([...rowOffsets(expected, perRow), ...rowOffsets(received, perRow)]);
  const rows = [...offsets]
    .sort((a, b) => a - b)
    .map((offset): HexRow => {
      const row: HexRow = { kind: "row", offset, expected: [], received: [], differs: false };
      for (let at = offset; at < offset + perRow; at++) {
        const [owed, came] = [left(at), right(at)];
        const differs = comparable && owed !== unknown && came !== unknown && owed !== came;
        row.expected.push({ byte: owed === unknown ? undefined : owed, differs });
        row.received.push({ byte: came === unknown ? undefined : came, differs });
        row.differs ||= differs;
      }
      return row;
    });
  return elide(rows, perRow);
}

const unknown = "unknown";

/** What is at an offset: a byte, undefined after the value's end, or unknown outside of the window. */
function lookInto(window: ByteWindow): (offset: number) => number | undefined | typeof unknown {
  const bytes = shownBytes(window);
  return (offset) => (offset >= window.length ? undefined : (bytes[offset - window.from] ?? unknown));
}

function rowOffsets({ from, hex }: ByteWindow, perRow: number): number[] {
  const first = from - (from % perRow);
  return Array.from(
    { length: Math.ceil((from - first + hex.length / 2) / perRow) },
    (_, row) => first + row * perRow,
  );
}

function elide(rows: HexRow[], perRow: number): (HexRow | ElidedRows)[] {
  const anyDiffers = rows.some((row) => row.differs);
  const shown: (HexRow | ElidedRows)[] = [];
  let next = rows[0]?.offset ?? 0;
  for (const [index, row] of rows.entries()) {
    const last = shown.at(-1);
    const skipped = row.offset !== next;
    next = row.offset + perRow;
    const near = [rows[index - 1], row, rows[index + 1]].some((one) => one?.differs);
    if (near || !anyDiffers) {
      if (skipped) shown.push({ kind: "elided", equalBytes: 0 });
      shown.push(row);
    } else if (last?.kind === "elided") last.equalBytes += perRow;
    else shown.push({ kind: "elided", equalBytes: perRow });
  }
  return shown;
}
