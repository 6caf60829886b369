import type { Printed } from "../../results/index.js";
import { countText } from "./number-text.js";
import { safeLines } from "./safe-text.js";

const mostLines = 200;

/** What a store printed, as harmless lines, with a note of what is left out; none where it printed nothing. */
export function printedLines({ text, cut = 0 }: Printed): string[] {
  if (text.trim() === "") return [];
  const note = cut === 0 ? [] : [`… ${countText(cut)} characters before this`];
  return [...note, ...safeLines(text, mostLines)];
}
