import type { ReadEvidence, WrongBytes } from "../../../results/index.js";
import { byteAt } from "../evidence-of.js";
import { countText, plural } from "../number-text.js";
import { answererText, askedText, owedText } from "../request-text.js";
import { safeCode } from "../safe-text.js";
import type { FailureText } from "./failure-texts.js";

/** The words for a read that was answered wrongly: what was asked for, what came (`with`), what was owed. */
export function answered(args: WrongBytes, received: string, hint?: string): FailureText {
  return {
    headline: `${answererText(args)} answered ${askedText(args)} with ${received}; it owed ${owedText(args)}.`,
    details: [...difference(args), ...memberDetail(args), ...keyDetail(args)],
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Whose answer a member of a batch got, as a detail. */
export function memberDetail({ answersMember }: ReadEvidence): string[] {
  return answersMember === undefined
    ? []
    : [`What came is what member ${countText(answersMember)} of the batch is owed.`];
}

/** The key that was read, as a detail. */
export function keyDetail({ key }: ReadEvidence): string[] {
  return [`The key is ${safeCode(key)}.`];
}

/** Where the bytes part, in words: the diff shows only a stretch of them. */
function difference({ expected, received, differsAt, circumstance }: WrongBytes): string[] {
  if (expected === null || expected.length === 0 || received.length === 0) return [];
  // Several values were right, and the bytes are like none of them.
  if (circumstance === "being-written" && differsAt === 0) return [];
  const offset = countText(differsAt);
  if (differsAt === expected.length)
    return differsAt === 1
      ? ["The first byte is right; nothing was owed after it."]
      : [`The first ${plural(differsAt, "byte")} are right; nothing was owed after them.`];
  if (differsAt === received.length)
    return differsAt === 1
      ? ["The byte that came is right; the rest is missing."]
      : [`The ${plural(differsAt, "byte")} that came are right; the rest is missing.`];
  const owed = byteAt(expected, differsAt);
  const came = byteAt(received, differsAt);
  if (owed === undefined || came === undefined) return [`The first wrong byte is at offset ${offset}.`];
  return [`The first wrong byte is at offset ${offset} of the answer: ${came} instead of ${owed}.`];
}
