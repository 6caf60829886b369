import type { Result, Try } from "../../results/index.js";
import { safeLine } from "./safe-text.js";

/** How each try of a requirement ended, where there were several, in a sentence; else nothing. */
export function triesText({ tries = [] }: Result): string[] {
  const [first] = tries;
  if (first === undefined || tries.length === 1) return [];
  const texts = tries.map(tryText);
  const alike = texts.every((text) => text === texts[0]);
  return [`Tried ${tries.length} times: ${alike ? `each time ${texts[0]}` : texts.join(", ")}.`];
}

function tryText({ verdict, code }: Try): string {
  return code === undefined ? verdict : `${verdict} (${safeLine(code, 60)})`;
}
