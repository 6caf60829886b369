import { firstOf } from "../load/first-of.js";
import type { Findings } from "./findings.js";
import { mostTelling } from "./most-telling.js";
import type { Limits } from "./watchdog.js";

/** How long the answer is waited for at the most, in milliseconds. */
const patience = 1000;

/**
 * Makes the read of the case that is shown once more, when the scenario has ended, and notes where it is answered
 * rightly now: then the bytes tell less of the bug than what else was going on.
 */
export async function askAgain({ wrong }: Findings, { timeoutMs }: Limits): Promise<void> {
  const shown = mostTelling(wrong);
  if (shown?.again === undefined || !("allowed" in shown.failure.args)) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.min(patience, timeoutMs / 2));
  });
  if (await firstOf([shown.again(), late])) shown.failure.args.rightLater = true;
  clearTimeout(timer);
}
