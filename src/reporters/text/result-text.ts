import type { Result } from "../../results/index.js";
import { baselineDetails } from "./baseline-text.js";
import { failureText } from "./failure-text.js";
import type { FailureText } from "./failures/failure-texts.js";
import { countText } from "./number-text.js";
import { safeLine } from "./safe-text.js";

/** What is to be said of a result that did not hold, also where it came without evidence. */
export function resultText(result: Result): FailureText {
  if (result.verdict === "xpass") {
    return {
      headline: "The baseline lists this requirement as broken, but it holds now.",
      details: [],
      hint: "Take it out of the baseline, so that it is noticed when it breaks again.",
    };
  }
  const further = baselineDetails(result);
  if (result.failure === undefined) return { headline: withoutEvidence(result), details: further };
  const text = failureText(result.failure);
  return { ...text, details: [...memberText(result), ...text.details, ...further] };
}

/** Which member of a batch it was that failed: one of a thousand is not found by its request. */
function memberText({ journal = [] }: Result): string[] {
  const member = journal.findLast(({ method }) => method.startsWith("get"))?.member;
  if (member === undefined) return [];
  return [`The read was member ${countText(member.number)} of ${countText(member.of)} of a batch.`];
}

function withoutEvidence({ verdict, notTried }: Result): string {
  if (notTried !== undefined) return sentence(safeLine(notTried.reason));
  if (verdict === "crash") return "The store took its process down while this was tried.";
  if (verdict === "timeout") return "This was not done with in time.";
  return "This did not hold; nothing further was recorded.";
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}
