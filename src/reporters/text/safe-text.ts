import { countText } from "./number-text.js";

/*
 * What a store throws, names or answers with is data. Before it reaches a terminal everything in it that could
 * steer the terminal, hide itself or reorder what stands beside it is made visible.
 */
const unsafe =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
// Spaces that look like a space and are none, marks, jamo and signs that look like one letter, and what stands for half of
// a pair that was lost: two keys may differ in just that.
const odd = /[^\S \n\t]|\p{M}|[\u1160-\u11ff\u2126\u212a\u212b\ufffd]/gu;

/** So much of a long key is kept at its end. */
const keptEnd = 40;

const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Control, format, bidirectional, zero-width, lone surrogate and non-characters as escapes, such as `\x1b`. */
export function escapeUnsafe(text: string): string {
  // Nearly everything is ASCII, and this is far quicker to tell than whether each character is safe.
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(unsafe, escapeOf).replace(odd, escapeOf);
}

/**
 * A string from a store as one harmless line of at most `limit` characters, with a note of what was cut off.
 */
export function safeLine(text: string, limit = 200): string {
  const { kept, cut } = cutAt(text, limit);
  return `${escapeUnsafe(kept)}${noteOf(cut)}`;
}

/** A string from a store as harmless code: in backticks, on one line. Of a long one the end stays, where keys differ. */
export function safeCode(text: string, limit = 200): string {
  return `\`${safeEnds(text, limit)}\``;
}

/** A string from a store as one harmless line: of a long one its beginning, its end, and how much is between them. */
function safeEnds(text: string, limit: number): string {
  const { cut } = cutAt(text, limit);
  if (cut === 0 || limit < 3 * keptEnd) return safeLine(text, limit);
  const end = text.slice(-keptEnd).replace(/^[\uDC00-\uDFFF]/, "");
  const { kept } = cutAt(text, limit - keptEnd);
  const between = text.length - kept.length - end.length;
  return `${escapeUnsafe(kept)}${noteOf(between)} …${escapeUnsafe(end)}`;
}

/** A name or value as code, or, where it is a phrase that has code in it, as it is. */
export function safeName(text: string): string {
  const phrase = / |`/.test(text) && !/^["[{]/.test(text);
  return phrase ? safeLine(text) : safeCode(text);
}

/**
 * A string from a store that may have several lines, such as a message or a stack, as harmless lines.
 * At most `lines` lines of at most `limit` characters each, with a note of what was cut off.
 */
export function safeLines(text: string, lines = 12, limit = 500): string[] {
  const all = text.trimEnd().split(/\r?\n/);
  const shown = all.slice(0, lines).map((line) => safeLine(line.replaceAll("\t", "  "), limit));
  const left = all.length - shown.length;
  if (left > 0) shown.push(`… ${countText(left)} more ${left === 1 ? "line" : "lines"}`);
  return shown;
}

function cutAt(text: string, limit: number): { kept: string; cut: number } {
  // A note that is longer than what it stands for helps nobody.
  if (text.length <= limit + 24) return { kept: text, cut: 0 };
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1));
  const end = splitsPair ? limit - 1 : limit;
  return { kept: text.slice(0, end), cut: text.length - end };
}

function noteOf(cut: number): string {
  return cut === 0 ? "" : `… (${countText(cut)} more characters)`;
}

function escapeOf(character: string): string {
  const short = named[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
