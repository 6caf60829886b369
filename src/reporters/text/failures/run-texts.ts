import { errorCode } from "../error-text.js";
import { safeLine } from "../safe-text.js";
import type { Family } from "./failure-texts.js";

const ours =
  "This is a fault of the suite and says nothing about the store. Please report it, with this report.";

/** What went wrong around the store: it could not be made, or the scenario itself is at fault. */
export const runTexts = {
  "store.unavailable": ({ stage, error }) => ({
    headline: `There was no store to test: ${safeLine(stage)} failed with ${errorCode(error)}.`,
    details: [],
    hint: "Every scenario has a fresh store made for it. Look at the stack for the place, and at what is left over from one store to the next (ports, files, locks).",
  }),
  "scenario.threw": ({ error }) => ({
    headline: `The scenario itself failed with ${errorCode(error)}.`,
    details: [],
    hint: ours,
  }),
  "scenario.asserted-nothing": () => ({
    headline: "The scenario ended without having asserted anything, so it proves nothing.",
    details: [],
    hint: ours,
  }),
} as const satisfies Family<"store" | "scenario">;
