import { fitting, widthOf } from "./width.js";

// A short piece of code or a request such as `{ start: 2, end: 6 }` is read as one word and stays on one line.
const word = /(?:`[^`]{1,40}`|\{ [^{}]{1,40} \}|\[[\d,]+, [\d,]+\)|[^ ])+/g;

/**
 * Breaks a text into lines of at most `width` columns, at spaces where there are any and within a word where
 * it is longer than a line. The spaces within a line stay as they are.
 */
export function wrap(text: string, width: number): string[] {
  const columns = Math.max(8, width);
  const lines: string[] = [];
  let line = "";
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    const gap = text.slice(end, index);
    end = index + found.length;
    if (line !== "" && widthOf(line) + gap.length + widthOf(found) > columns) {
      lines.push(line);
      line = "";
    }
    line = breakUp(line === "" && lines.length > 0 ? found : line + gap + found, columns, lines);
  }
  lines.push(line);
  return lines;
}

/** Moves whole lines of what is too long into `lines` and returns the rest. */
function breakUp(text: string, columns: number, lines: string[]): string {
  let rest = text;
  while (widthOf(rest) > columns) {
    const head = fitting(rest, columns);
    lines.push(head);
    rest = rest.slice(head.length);
  }
  return rest;
}
