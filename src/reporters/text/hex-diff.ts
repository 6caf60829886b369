import type { ByteWindow } from "../../results/index.js";
import { type HexRow, hexRows } from "./hex-rows.js";
import { drawSide, type HexPaint, sideWidth } from "./hex-side.js";
import { countText, plural } from "./number-text.js";

export type { HexPaint } from "./hex-side.js";

/** Where and how a diff is drawn. */
export interface HexDiffOptions {
  /** How many columns there are to draw in. */
  columns: number;
  /** Whether the two sides are drawn beside each other; else one below the other. */
  beside: boolean;
  /** How differing bytes are coloured; without it they are underlined with `^^`. */
  paint?: HexPaint;
}

const noBytes: ByteWindow = { length: 0, from: 0, hex: "" };

/**
 * The bytes that were owed (`-`) and those that came (`+`) as rows of hexadecimal, 16 bytes each where there is
 * room, else 8 or 4, with decimal offsets and an ASCII gutter. What differs is marked.
 *
 * @param expected null where no bytes were owed
 */
export function hexDiff(
  expected: ByteWindow | null,
  received: ByteWindow,
  options: HexDiffOptions,
): string[] {
  const owed = expected ?? noBytes;
  const end = Math.max(endOf(owed), endOf(received));
  const digits = String(Math.max(0, end - 1)).length;
  const perRow = bytesPerRow(end, digits, options);
  const lines = headLines(owed, received, digits, perRow, options);
  for (const row of hexRows(owed, received, perRow)) {
    if (row.kind === "row")
      lines.push(...(options.beside ? besideRow : stackedRow)(row, digits, options.paint));
    else lines.push(`${" ".repeat(digits + 4)}${elidedText(row.equalBytes)}`);
  }
  return lines;
}

function bytesPerRow(end: number, digits: number, { beside, columns }: HexDiffOptions): number {
  const sides = beside ? 2 : 1;
  const width = (perRow: number) => 2 + digits + sides * (2 + sideWidth(perRow)) + 2 * (sides - 1);
  // A handful of bytes in a row of 16 would stand far from its gutter.
  const candidates = end > 8 ? [16, 8] : [8];
  return candidates.find((perRow) => width(perRow) <= columns) ?? 4;
}

function elidedText(equalBytes: number): string {
  return equalBytes === 0 ? "…" : `… ${plural(equalBytes, "equal byte")}`;
}

function headLines(
  owed: ByteWindow,
  received: ByteWindow,
  digits: number,
  perRow: number,
  { beside, columns, paint }: HexDiffOptions,
): string[] {
  const left = `- expected ${windowText(owed)}`;
  const right = `+ received ${windowText(received)}`;
  const gap = beside ? Math.max(3, sideWidth(perRow) + 4 - left.length) : 3;
  const indent = beside ? " ".repeat(digits + 4) : "";
  const heads = paint ? [paint.expected(left), paint.received(right)] : [left, right];
  return left.length + gap + right.length <= columns ? [indent + heads.join(" ".repeat(gap))] : heads;
}

function endOf({ from, hex }: ByteWindow): number {
  return from + hex.length / 2;
}

/** What a window shows of its value: `10 bytes`, `first 64 of 65,536 bytes`. */
export function windowText(window: ByteWindow): string {
  const shown = window.hex.length / 2;
  const whole = plural(window.length, "byte");
  if (shown >= window.length) return whole;
  if (window.from === 0) return `first ${countText(shown)} of ${whole}`;
  if (endOf(window) >= window.length) return `last ${countText(shown)} of ${whole}`;
  return `bytes ${countText(window.from)} to ${countText(endOf(window) - 1)} of ${countText(window.length)}`;
}

function stackedRow(row: HexRow, digits: number, paint: HexPaint | undefined): string[] {
  const offset = String(row.offset).padStart(digits);
  const owed = drawSide(row.expected, "expected", paint);
  const came = drawSide(row.received, "received", paint);
  const lines: string[] = [];
  // Equal rows are context and stand there once.
  if (!row.differs && owed.text === came.text) return [`  ${offset}  ${owed.text}`];
  if (owed.text !== "") lines.push(`- ${offset}  ${owed.text}`);
  if (came.text !== "") lines.push(`+ ${offset}  ${came.text}`);
  const marks = came.text === "" ? owed.marks : came.marks;
  if (marks !== "") lines.push(`  ${" ".repeat(digits)}  ${marks}`);
  return lines;
}

function besideRow(row: HexRow, digits: number, paint: HexPaint | undefined): string[] {
  const offset = String(row.offset).padStart(digits);
  const width = sideWidth(row.expected.length) + 4;
  const owed = drawSide(row.expected, "expected", paint);
  const came = drawSide(row.received, "received", paint);
  const lines = [`  ${offset}  ${owed.text}${" ".repeat(width - owed.width)}${came.text}`.trimEnd()];
  const marks = `${owed.marks.padEnd(width)}${came.marks}`.trimEnd();
  if (marks !== "") lines.push(`  ${" ".repeat(digits)}  ${marks}`);
  return lines;
}
