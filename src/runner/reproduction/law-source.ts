import { callSource } from "./call-source.js";
import { callText } from "./call-text.js";
import { seenText } from "./seen.js";
import type { ScriptCall } from "./steps.js";

/**
 * Listings that disagree with each other: none of them is known to be the wrong one, but as long as all of them name what
 * they named, they disagree.
 */
export function lawSource(calls: readonly ScriptCall[]): string[] {
  const lines = calls.map((call) => {
    const text = /^list/.test(call.method) ? seenText(call) : undefined;
    if (text === undefined) return callSource(call);
    return `answers.push([await seen(() => ${callText(call)}), ${JSON.stringify(text)}]);`;
  });
  return [
    "const answers = [];",
    ...lines,
    'answer = answers.map(([found]) => found).join("\\n");',
    "wrong = answers.every(([found, then]) => found === then);",
  ];
}
