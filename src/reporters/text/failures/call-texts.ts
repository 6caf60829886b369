import { errorCode } from "../error-text.js";
import { durationText, plural } from "../number-text.js";
import { safeCode, safeLine, safeName } from "../safe-text.js";
import type { Family } from "./failure-texts.js";
import { valueHint } from "./value-hints.js";

/** Calls that ended in the wrong way, or never, or with a result of the wrong form. */
export const callTexts = {
  "call.rejected": ({ call, error }) => ({
    headline: `${safeCode(call)} failed with ${errorCode(error)}; it should have succeeded.`,
    details: [],
  }),
  "call.accepted": ({ call, because }) => ({
    headline: `${safeCode(call)} succeeded; it should have failed, because ${safeLine(because)}.`,
    details: [],
    hint: acceptedHint(because),
  }),
  "call.timeout": ({ calls, limitMs }) => {
    const limit = durationText(limitMs);
    if (calls.length === 0) {
      return {
        headline: `The requirement was not done with after ${limit}, and no call of the store is pending.`,
        details: [],
        hint: "The store may just be slow, or have blocked the thread for a time: try a longer `--timeout`.",
      };
    }
    const [call = ""] = calls;
    return {
      headline:
        calls.length === 1
          ? `${safeCode(call)} has neither resolved nor rejected after ${limit}.`
          : `${plural(calls.length, "call")} have neither resolved nor rejected after ${limit}.`,
      details: calls.length === 1 ? [] : calls.slice(0, 5).map((pending) => `Pending: ${safeCode(pending)}.`),
      hint:
        "A promise is never settled: look for a callback or stream event that is not listened to (`error`, `close`), a " +
        "lock that is not released, an `await` on itself. If the store is only slow, give it a longer `--timeout`.",
    };
  },
  "result.type": ({ call, expected, received }) => ({
    headline: `${safeCode(call)} gave ${safeName(received)} in place of ${safeName(expected)}.`,
    details: [],
  }),
  "result.value": ({ call, expected, received }) => {
    const hint = valueHint(call, expected);
    return {
      headline: `${safeCode(call)} gave ${safeName(received)} in place of ${safeName(expected)}.`,
      details: [],
      ...(hint !== undefined && { hint }),
    };
  },
  "missing.sentinel": ({ call, expected, received }) => ({
    headline: `${safeCode(call)} told of a missing key by ${safeName(received)}; it is told by ${safeName(expected)}.`,
    details: [],
    hint: "Callers tell a missing chunk, which they fill with the fill value, from a failure by this and nothing else.",
  }),
} as const satisfies Family<"call" | "result" | "missing">;

/** What to look for in a call that should have been refused, by why it should. */
function acceptedHint(because: string): string {
  if (/^the backend fails/.test(because))
    return "Wait for the backend, and hand its error on: look for a write that nobody awaits, a `catch` that swallows the error, and a status that nobody looks at.";
  if (/^the store is read-only$|^`supports\w+` is false$/.test(because))
    return "Look at the flag at the beginning of every method that it speaks of, and reject before anything is touched; or, if the store can do it, say so by the flag.";
  return "Check the arguments before anything is changed, and reject (throw in an `async` function): a caller that hears nothing believes that all went well.";
}
