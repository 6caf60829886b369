import type { ByteEvidence } from "../text/evidence-of.js";
import { windowText } from "../text/hex-diff.js";
import { type HexCell, hexRows } from "../text/hex-rows.js";
import { plural } from "../text/number-text.js";
import { html, type Markup } from "./markup.js";

const noBytes = { length: 0, from: 0, hex: "" };

/** The bytes that were owed and those that came, beside each other; what differs is marked. */
export function byteDiff({ expected, received }: ByteEvidence): Markup {
  const owed = expected ?? noBytes;
  // A handful of bytes in a row of 16 would stand far from its gutter.
  const perRow = Math.max(owed.length, received.length) > 8 ? 16 : 8;
  const rows = hexRows(owed, received, perRow).map((row) =>
    row.kind === "elided"
      ? html`<tr><td colspan="3" class="note">\u2026 ${row.equalBytes === 0 ? "" : plural(row.equalBytes, "equal byte")}</td></tr>`
      : html`<tr><th scope="row">${row.offset}</th><td>${side(row.expected)}</td><td>${side(row.received)}</td></tr>`,
  );
  return html`<div class="wide" tabindex="0" role="group" aria-label="Bytes"><table class="hex">
<thead><tr><th scope="col">offset</th><th scope="col">expected ${windowText(owed)}</th><th scope="col">received ${windowText(received)}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function side(cells: readonly HexCell[]): Markup {
  const digits = cells.map(({ byte, differs }, index) => {
    const gap = index === 0 ? "" : index % 8 === 0 ? "  " : " ";
    return html`${gap}${marked(byte === undefined ? "  " : byte.toString(16).padStart(2, "0"), byte, differs)}`;
  });
  const gutter = cells.map(({ byte, differs }) => marked(characterOf(byte), byte, differs));
  return html`${digits}  <span class="gutter" aria-hidden="true">${gutter}</span>`;
}

function marked(text: string, byte: number | undefined, differs: boolean): Markup {
  return byte !== undefined && differs ? html`<mark>${text}</mark>` : html`${text}`;
}

function characterOf(byte: number | undefined): string {
  if (byte === undefined) return " ";
  return byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "·";
}
