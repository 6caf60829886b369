import type { SourceReference } from "../../src/results/index.js";
import { zarritaStorage } from "../../src/spec/index.js";

const dom = (section: string, anchor: string): SourceReference => ({
  document: "DOM Standard, aborting ongoing activities",
  section,
  url: `https://dom.spec.whatwg.org/#${anchor}`,
});

/** A signal is handed to whoever does the work, and what comes of an abort is its reason. */
export const cancellation = [
  zarritaStorage("GetOptions.signal"),
  dom("Using AbortController and AbortSignal objects in APIs", "abortcontroller-api-integration"),
];

/** Whoever has listened stops when the work is done. */
export const listening = [dom("AbortSignal, add and remove an algorithm", "abortsignal-add")];
