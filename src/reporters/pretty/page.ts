import { escapeUnsafe } from "../text/safe-text.js";
import { widthOf } from "../text/width.js";
import { wrap } from "../text/wrap.js";
import type { Paint } from "./paint.js";

type Style = (text: string) => string;

// Longer lines are hard to read, however wide the terminal is.
const readable = 100;

/**
 * Text in the making, line by line. Everything but `drawn` is made harmless before it is painted, whatever
 * it stems from, so that no control sequence but our own gets into it.
 */
export class Page {
  readonly #lines: string[] = [];
  /** Width in characters. */
  readonly width: number;
  readonly paint: Paint;

  constructor(columns: number, paint: Paint) {
    this.width = columns >= 40 ? columns : 80;
    this.paint = paint;
  }

  /** An empty line, never two on end. */
  gap(): void {
    if (this.#lines.at(-1) !== "") this.#lines.push("");
  }

  /**
   * Running text, wrapped. With a `lead` (a sign, a number, a name) the text hangs beside it, or below it where
   * that would leave too little room.
   */
  text(
    text: string,
    options: { indent?: number; style?: Style; lead?: string; leadStyle?: Style } = {},
  ): void {
    const { indent = 0, style = asIs, leadStyle = style } = options;
    const lead = escapeUnsafe(options.lead ?? "");
    const width = Math.min(this.width, readable) - indent;
    if (widthOf(lead) > width / 2) {
      this.text(lead.trimEnd(), { indent, style: leadStyle });
      this.text(text, { indent: indent + 4, style });
      return;
    }
    const hanging = " ".repeat(widthOf(lead));
    for (const [index, line] of wrap(escapeUnsafe(text), width - hanging.length).entries()) {
      this.drawn(`${" ".repeat(indent)}${index === 0 ? leadStyle(lead) : hanging}${style(line)}`);
    }
  }

  /** One line that is not wrapped, since it is there to be copied: a command, an address, a script's line. */
  verbatim(line: string, options: { indent?: number; style?: Style } = {}): void {
    const { indent = 0, style = asIs } = options;
    this.drawn(line === "" ? "" : `${" ".repeat(indent)}${style(escapeUnsafe(line))}`);
  }

  /** A heading that stands over a part of the report. */
  heading(text: string): void {
    this.gap();
    this.drawn(this.paint.strong(escapeUnsafe(text)));
    this.gap();
  }

  /** A line that is finished and painted; its parts must have been made harmless. */
  drawn(line: string): void {
    this.#lines.push(line.trimEnd());
  }

  /** The whole text, with a newline at its end. */
  toString(): string {
    return this.#lines.map((line) => `${line}\n`).join("");
  }
}

function asIs(text: string): string {
  return text;
}
