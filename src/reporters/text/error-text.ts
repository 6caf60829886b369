import type { ErrorEvidence } from "../../results/index.js";
import { safeLine, safeLines } from "./safe-text.js";

/** An error in one line: `RangeError: out of range`. Of its message the first line will do. */
export function errorLine({ name, message }: ErrorEvidence): string {
  const [first = ""] = message.split("\n", 1);
  return safeLine(first === "" ? name : `${name}: ${first}`, 160);
}

/** An error in one line of code, in backticks. */
export function errorCode(error: ErrorEvidence): string {
  return `\`${errorLine(error)}\``;
}

/** An error in full: name, code, the whole message and the frames of the user's code. */
export function errorLines({ name, message, code, stack = "" }: ErrorEvidence, frames: number): string[] {
  const withCode = code === undefined ? name : `${name} [${code}]`;
  const head = safeLines(message === "" ? withCode : `${withCode}: ${message}`);
  return stack === ""
    ? head
    : [...head, ...safeLines(stack, frames).map((frame) => `  ${frame.trimStart()}`)];
}
