import type { Failure, FailureArgs, FailureCode } from "../../results/index.js";
import { byteTexts } from "./failures/byte-texts.js";
import { callTexts } from "./failures/call-texts.js";
import { circumstanceHint } from "./failures/circumstance-texts.js";
import type { FailureText, FailureTexts } from "./failures/failure-texts.js";
import { historyTexts } from "./failures/history-texts.js";
import { lawTexts } from "./failures/law-texts.js";
import { listTexts } from "./failures/list-texts.js";
import { memoryTexts } from "./failures/memory-texts.js";
import { processTexts } from "./failures/process-texts.js";
import { readTexts } from "./failures/read-texts.js";
import { requestHint } from "./failures/request-hint.js";
import { runTexts } from "./failures/run-texts.js";

export type { FailureText } from "./failures/failure-texts.js";

const families = {
  ...byteTexts,
  ...readTexts,
  ...callTexts,
  ...memoryTexts,
  ...listTexts,
  ...lawTexts,
  ...historyTexts,
  ...processTexts,
  ...runTexts,
} satisfies FailureTexts;

/** How each failure code is put into words; a code without words is a compile error. */
export const failureTexts: FailureTexts = families;

/** Puts a failure into words. */
export function failureText<C extends FailureCode>(failure: { code: C; args: FailureArgs[C] }): FailureText {
  const text = failureTexts[failure.code](failure.args);
  // Of one code, as a failure is; a type with a code of several kinds does not say so.
  const whole = failure as Failure;
  const later = "rightLater" in failure.args;
  const hint =
    requestHint(whole) ?? circumstanceHint(whole) ?? (later ? laterHint(whole) : undefined) ?? text.hint;
  return {
    headline: text.headline,
    details: later ? [...text.details, rightLater] : text.details,
    ...(hint !== undefined && { hint }),
  };
}

const rightLater = "Asked once more when all else had ended, the store answered as it should.";
const shared =
  "Look for a write that goes on when its promise has resolved, and for what calls share that run at once or follow " +
  "each other: a field of `this`, a buffer that is used again, a read under way that others join, a cache.";
const refused =
  "Other calls were under way. Where a backend takes so many requests, files or connections at a time, let further " +
  "calls wait for their turn in place of an error; and look for what calls share: a handle, a lock, a read that others join.";

/** What to look for where the same read went well afterwards. */
function laterHint({ code }: Failure): string {
  return code === "read.rejected" ? refused : shared;
}
