import type { FailureArgs } from "../../../results/index.js";
import { errorCode } from "../error-text.js";
import { countText, durationText, sizeText } from "../number-text.js";
import { safeCode, safeLine } from "../safe-text.js";
import type { FailureText, Family } from "./failure-texts.js";

function unhandled({ what, error, running }: FailureArgs["process.unhandled"]): FailureText {
  const named = running.slice(0, 3).map((requirement) => safeCode(requirement));
  const others = running.length > named.length ? `${named.join(", ")} and others` : named.join(", ");
  return {
    headline: `The store left an ${safeLine(what)} behind: ${errorCode(error)}.`,
    details: named.length === 0 ? [] : [`It came up while this ran: ${others}.`],
    hint:
      "Node ends a process for this, and everything else that the process does. Wait for every promise or give it a " +
      "`catch`, and listen to `error` on every stream and socket.",
  };
}

function lost({ exitCode, signal, error, memory }: FailureArgs["process.lost"]): FailureText {
  if (memory !== undefined) return outOfMemory(memory);
  if (error !== undefined) {
    return {
      headline: `The store ended its process: ${errorCode(error)}.`,
      details: [],
      hint: "A store has no say over the process that it runs in: throw an error, and let the caller decide.",
    };
  }
  if (signal !== null) {
    return {
      headline: `The process that the store ran in was ended by ${safeCode(signal)}.`,
      details: [],
      hint: "Look at native code (an addon, WebAssembly), and at memory: a process that has none left ends in this way.",
    };
  }
  const code = exitCode === null ? "" : ` with exit code ${countText(exitCode)}`;
  return {
    headline: `The process that the store ran in ended${code} while the store was at work.`,
    details: [],
  };
}

function outOfMemory({
  usedBytes,
  limitBytes,
  of,
}: NonNullable<FailureArgs["process.lost"]["memory"]>): FailureText {
  const [used, limit] = [sizeText(usedBytes), sizeText(limitBytes)];
  const most =
    of === "heap" ? `JavaScript's objects may take ${limit}` : `it may take ${limit}, and was ended`;
  return {
    headline: `The store ran out of memory: its process took ${used}; ${most}.`,
    details: [],
    hint:
      "Look for a loop that keeps what it makes, and for what is kept of every call: a cache without a limit, a list of " +
      "requests, values that are copied each time one is added.",
  };
}

function hung({ calls, limitMs, usedBytes }: FailureArgs["process.hung"]): FailureText {
  const limit = durationText(limitMs);
  const [call] = calls;
  return {
    headline:
      call === undefined
        ? `The process that the store ran in gave no sign of life for ${limit} and was ended.`
        : `${safeCode(call)} blocked the process: it gave no sign of life for ${limit} and was ended.`,
    details: [
      ...calls.slice(1, 5).map((pending) => `Also pending: ${safeCode(pending)}.`),
      ...(usedBytes === undefined ? [] : [`It took ${sizeText(usedBytes)} of memory by then.`]),
    ],
    hint:
      "Something that never waits keeps the thread to itself: a loop without an end, or a synchronous call (`readFileSync`, " +
      "`Atomics.wait`, `execSync`) that never comes back.",
  };
}

/** What a store did to the process that it ran in. */
export const processTexts = {
  "process.unhandled": unhandled,
  "process.lost": lost,
  "process.hung": hung,
} as const satisfies Family<"process">;
