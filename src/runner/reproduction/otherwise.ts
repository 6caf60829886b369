import { isWrite } from "../call-traits.js";
import { callText } from "./call-text.js";
import type { ScriptCall } from "./steps.js";

/** Declared in scripts that note whether a write was answered otherwise than in the run: what is owed then is not known. */
export const otherwiseSource =
  "let otherwise = false; // whether a write was done or refused otherwise than in the run";

/** Whether a call is a write of which it is known whether it was done: a right store may do the other of the two. */
export function isDecided(call: ScriptCall): boolean {
  const { settled, step, makes } = call;
  if (step !== undefined || makes !== undefined || !isWrite(call)) return false;
  return settled?.kind === "resolved" || settled?.kind === "rejected";
}

/** A call whose error is printed: the script goes on, as the scenario did. A write is held against what it did in the run. */
export function caughtSource(call: ScriptCall, sourceOf?: (arg: unknown) => string): string {
  const note = " otherwise = true;";
  const decided = isDecided(call);
  const done = decided && call.settled?.kind === "rejected" ? note : "";
  const refused = decided && call.settled?.kind === "resolved" ? note : "";
  return `try { await ${callText(call, sourceOf)};${done} } catch (error) { console.error(String(error));${refused} }`;
}

/** The same for a call whose outcome is awaited as text, which begins with `error` if it was refused. */
export function heldSource(call: ScriptCall, awaited: string): string {
  if (!isDecided(call)) return `${awaited};`;
  return call.settled?.kind === "rejected"
    ? `otherwise ||= !(${awaited}).startsWith("error");`
    : `otherwise ||= (${awaited}).startsWith("error");`;
}

/** Whether a script sets `otherwise`. */
export function notesOtherwise(lines: readonly string[]): boolean {
  return lines.some((line) => /\botherwise (=|\|\|=) /.test(line));
}
