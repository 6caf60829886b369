import type { HexCell } from "./hex-rows.js";

/** How differing bytes are coloured. */
export interface HexPaint {
  expected(text: string): string;
  received(text: string): string;
}

/** One side's half of a row. */
export interface HexSide {
  /** The bytes and the gutter; empty where the side has no bytes in this row. */
  text: string;
  /** The columns that the text takes; its colours take none. */
  width: number;
  /** `^^` under each differing byte; empty where there are none or they are coloured. */
  marks: string;
}

/** The columns that one side takes: two a byte, spaces between, a wider one in the middle, and the gutter. */
export function sideWidth(perRow: number): number {
  return hexWidth(perRow) + 2 + perRow;
}

function hexWidth(perRow: number): number {
  return 3 * perRow - 1 + (perRow > 8 ? 1 : 0);
}

/** Draws one side's cells. */
export function drawSide(cells: HexCell[], side: keyof HexPaint, paint: HexPaint | undefined): HexSide {
  if (cells.every((cell) => cell.byte === undefined)) return { text: "", width: 0, marks: "" };
  const color = paint ? paint[side] : (text: string) => text;
  let hex = "";
  let ascii = "";
  let marks = "";
  for (const [index, { byte, differs }] of cells.entries()) {
    const gap = index === 0 ? "" : index === 8 ? "  " : " ";
    const mark = byte !== undefined && differs;
    hex += `${gap}${mark ? color(hexOf(byte)) : hexOf(byte)}`;
    ascii += mark ? color(characterOf(byte)) : characterOf(byte);
    marks += `${gap}${mark ? "^^" : "  "}`;
  }
  const text = `${hex}  ${ascii}`.replace(/ +$/, "");
  const gutter = cells.findLastIndex((cell) => cell.byte !== undefined) + 1;
  return { text, width: hexWidth(cells.length) + 2 + gutter, marks: paint ? "" : marks.trimEnd() };
}

function hexOf(byte: number | undefined): string {
  return byte === undefined ? "  " : byte.toString(16).padStart(2, "0");
}

function characterOf(byte: number | undefined): string {
  if (byte === undefined) return " ";
  return byte >= 0x21 && byte < 0x7f ? String.fromCharCode(byte) : "·";
}
