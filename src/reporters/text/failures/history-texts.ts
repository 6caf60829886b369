import { durationText } from "../number-text.js";
import { safeCode, safeLine } from "../safe-text.js";
import type { Family } from "./failure-texts.js";

/** What random sequences and concurrent callers brought to light. */
export const historyTexts = {
  "model.diverged": ({ seed, path, script, expected, received }) => ({
    headline: `After these calls the store answered ${safeLine(received)}; it owed ${safeLine(expected)}.`,
    details: [
      ...script.map((line, index) => `${index + 1}. ${safeLine(line, 160)}.`),
      `Replay it exactly with --seed ${seed}:${safeLine(path)}.`,
    ],
    hint: "This is the shortest sequence that was found to fail; each call is needed for it.",
  }),
  "history.impossible": ({ key, timeline, because }) => ({
    headline: `Concurrent calls on ${safeCode(key)} had answers that no order of them explains: ${safeLine(because)}.`,
    details: timeline.map(({ client, call, outcome, from, to }, index) => {
      return `${index + 1}. Caller ${client}, ${durationText(from)} to ${durationText(to)}: ${safeLine(call)} → ${safeLine(outcome)}.`;
    }),
    hint: "Make a write take effect at one moment, between its call and its end: prepare the value aside, then swap it in.",
  }),
} as const satisfies Family<"model" | "history">;
