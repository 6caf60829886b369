import { countText, plural, sizeText } from "../number-text.js";
import { requestSource } from "../request-text.js";
import { safeCode, safeLine } from "../safe-text.js";
import type { Family } from "./failure-texts.js";

/** Laws that bind several calls: uniformity, cancellation, cost, arrays. */
export const lawTexts = {
  "outcome.varies": ({ key, request, first, second }) => ({
    headline: `The same request was answered in two ways: ${safeLine(first.outcome)} ${safeLine(first.how)}, and ${safeLine(second.outcome)} ${safeLine(second.how)}.`,
    details: [
      `The key is ${safeCode(key)}, the request ${request === null ? "the whole value" : requestSource(request)}.`,
    ],
    hint: "Let every way to a value, single, batched or cached, go through one function that resolves the range.",
  }),
  "abort.wrong": ({ call, expected, received }) => ({
    headline: `${safeCode(call)} was aborted: ${safeLine(expected)} was owed, and ${safeLine(received)} came.`,
    details: [],
    hint: received === "the reason of another signal" ? anothersReason : heeded,
  }),
  "cost.excess": ({ call, asked, moved, requests }) => ({
    headline: `${safeCode(call)} moved ${sizeText(moved)} in ${plural(requests, "request")} to read ${sizeText(asked)}.`,
    details: [],
    hint: costHint(asked, moved, requests),
  }),
  "array.differs": ({ array, at, expected, received }) => ({
    headline: `The element at [${at.map(countText).join(", ")}] of ${safeLine(array)} is ${safeLine(received)}; ${safeLine(expected)} was written.`,
    details: [],
    hint: "The array was read by zarrita through this store: look at what the keys of its chunks hold.",
  }),
} as const satisfies Family<"outcome" | "abort" | "cost" | "array">;

const heeded =
  "Ignoring the signal is legal. A store that heeds it rejects with `signal.reason`, and touches no other call.";
const anothersReason =
  "What outlives a call that was aborted was handed to the next one: a read under way that others join, an error that is " +
  "kept, a flag of the store. Reject with the `signal.reason` of the call itself.";

/** So many bytes may move beside those that were asked for: headers of blocks, what lies between joined ranges. */
const slack = 64 * 1024;

/** What to look for where reading cost too much: the bytes, or how often they were asked for. */
function costHint(asked: number, moved: number, requests: number): string {
  if (asked === 0)
    return "One answer tells that a key is missing: take its status (404) for it, and neither ask for the length first (`HEAD`) nor try again.";
  const each = moved / requests;
  if (requests > 1 && each <= asked + slack && moved > asked + slack)
    return "What was asked for moved more than once: ask once, and take the length from that answer (`Content-Length`, `Content-Range`).";
  if (moved <= asked + slack)
    return "Too many requests were made for it: the length comes with the answer itself (`Content-Range`), and need not be asked for first.";
  return "Ask the backend for the range itself; a reader of one inner chunk must not pay for the whole shard.";
}
