import { errorCode } from "../error-text.js";
import { askedText, outcomeText } from "../request-text.js";
import { safeCode, safeLine } from "../safe-text.js";
import type { Family } from "./failure-texts.js";

const ours =
  "This is a fault of the suite and says nothing about the store. Tell whoever wrote the suite, with this report.";

/** What went wrong around the store: it could not be made, or the scenario itself is at fault. */
export const runTexts = {
  "store.unavailable": ({ stage, error }) => ({
    headline: `There was no store to test: ${safeLine(stage)} failed with ${errorCode(error)}.`,
    details: [],
    hint: "Every scenario has a fresh store made for it. Look at the stack for the place, and at what is left over from one store to the next (ports, files, locks).",
  }),
  "policy.not-kept": (args) => ({
    headline: `The store answered ${askedText(args)} with ${outcomeText(args.found)}; its definition declares ${safeCode(`${args.policy}: "${args.choice}"`)}.`,
    details: [],
    hint: "Without the declaration this answer would do: take it back, or keep to it everywhere.",
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
} as const satisfies Family<"store" | "scenario" | "policy">;
