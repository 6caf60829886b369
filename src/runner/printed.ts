import type { Printed } from "../results/index.js";

/** What is kept of the output of one scenario, or of the rest, in characters. */
const most = 16 * 1024;

/** What was printed before and what came then: the last of it, with a count of what is left out. */
export function addPrinted(before: Printed = { text: "" }, added: Printed): Printed {
  const all = before.text + added.text;
  const excess = Math.max(0, all.length - most);
  const cut = (before.cut ?? 0) + (added.cut ?? 0) + excess;
  return { text: all.slice(excess), ...(cut > 0 && { cut }) };
}
