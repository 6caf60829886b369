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
    hint: "Ignoring the signal is legal. A store that heeds it rejects with `signal.reason`, and touches no other call.",
  }),
  "cost.excess": ({ call, asked, moved, requests }) => ({
    headline: `${safeCode(call)} moved ${sizeText(moved)} in ${plural(requests, "request")} to read ${sizeText(asked)}.`,
    details: [],
    hint: "Ask the backend for the range itself; a reader of one inner chunk must not pay for the whole shard.",
  }),
  "array.differs": ({ array, at, expected, received }) => ({
    headline: `The element at [${at.map(countText).join(", ")}] of ${safeLine(array)} is ${safeLine(received)}; ${safeLine(expected)} was written.`,
    details: [],
    hint: "The array was read by zarrita through this store: look at what the keys of its chunks hold.",
  }),
} as const satisfies Family<"outcome" | "abort" | "cost" | "array">;
