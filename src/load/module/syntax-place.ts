import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where a syntax error is. */
export interface SyntaxPlace {
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** The line itself. */
  source: string;
}

/**
 * Finds the place of a syntax error in what Node prints of it: a line `file:12` or `file:///…:12`, source
 * lines, and a line of carets below the one that is wrong.
 */
export function placeInNodeText(text: string): SyntaxPlace | undefined {
  const lines = text.split(/\r?\n/);
  const head = lines.findIndex((line) => /^(?:file:\/\/|\/|[A-Za-z]:[\\/]).*:\d+$/.test(line));
  const caret = lines.findIndex((line, index) => index > head && /^[ \t]*\^+[ \t]*$/.test(line));
  const [, where, number] = /^(.*):(\d+)$/.exec(lines[head] ?? "") ?? [];
  if (where === undefined) return undefined;
  const file = where.startsWith("file://") ? fileURLToPath(where) : where;
  if (/SyntaxError: Unexpected end of input/.test(text) && caret < head) return endOf(file);
  const source = lines[caret - 1];
  if (source === undefined || caret < head) return undefined;
  return { file, line: Number(number), column: (lines[caret]?.indexOf("^") ?? 0) + 1, source };
}

/** The end of what is written in a file: what is missing there has no place of its own, and Node draws no caret. */
function endOf(file: string): SyntaxPlace | undefined {
  try {
    const lines = readFileSync(file, "utf8").trimEnd().split(/\r?\n/);
    const source = lines.at(-1) ?? "";
    return { file, line: lines.length, column: source.length + 1, source };
  } catch {
    return undefined;
  }
}

/** Splits a message of jiti's parser, `ParseError: <what>\n <file>:<line>:<column>`, which counts columns from 0. */
export function parseErrorOf(message: string): { what: string; place?: SyntaxPlace } | undefined {
  const [, what, file, line, column] =
    /^ParseError: ([\s\S]*?)\s*\n\s*(\S.*):(\d+):(\d+)\s*$/.exec(message) ?? [];
  if (what === undefined || file === undefined) return undefined;
  const source = lineOf(file, Number(line));
  return source === undefined
    ? { what }
    : { what, place: { file, line: Number(line), column: Number(column) + 1, source } };
}

function lineOf(file: string, line: number): string | undefined {
  try {
    return readFileSync(file, "utf8").split(/\r?\n/)[line - 1];
  } catch {
    return undefined;
  }
}

const width = 100;

/** The line with a caret below the wrong column; of a very long line, the part around it. */
export function drawPlace({ source, column }: SyntaxPlace): string {
  const from = source.length <= width ? 0 : Math.max(0, column - 1 - width / 2);
  const shown = source.slice(from, from + width);
  const indent = shown.slice(0, column - 1 - from).replace(/[^\t]/g, " ");
  return `    ${shown}\n    ${indent}^`;
}
