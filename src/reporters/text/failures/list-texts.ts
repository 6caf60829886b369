import type { ListDifference } from "../../../results/index.js";
import { countText, plural } from "../number-text.js";
import { safeCode } from "../safe-text.js";
import type { Family } from "./failure-texts.js";
import { isAgainstReads, isOfUntouched, listHint } from "./list-hints.js";

const shown = 8;

function names(keys: readonly string[]): string {
  const first = keys.slice(0, shown).map((key) => safeCode(key));
  return `${first.join(", ")}${keys.length > shown ? ", …" : ""}`;
}

/** Listings that differ from what is in the store. */
export const listTexts = {
  "list.differs": (difference) => {
    const { missing, unexpected, repeated } = difference;
    const byReads = isAgainstReads(difference);
    const [found, lost] = byReads
      ? [", and found by `get`", ", and not found by `get`"]
      : ["", ", and not there"];
    return {
      headline: headlineOf(difference),
      details: [
        ...(missing.length > 0 ? [`Left out${found}: ${names(missing)}.`] : []),
        ...(unexpected.length > 0 ? [`Listed${lost}: ${names(unexpected)}.`] : []),
        ...(repeated.length > 0 ? [`Listed more than once: ${names(repeated)}.`] : []),
      ],
      hint: listHint(difference),
    };
  },
} as const satisfies Family<"list">;

function headlineOf(difference: ListDifference): string {
  const { expectedCount, receivedCount } = difference;
  const call = safeCode(difference.call);
  const came = plural(receivedCount, "name");
  if (isOfUntouched(difference))
    return `${call} went wrong about the ${plural(expectedCount, "name")} that nobody touched: of these it listed ${countText(receivedCount)}.`;
  if (receivedCount === expectedCount) return `${call} listed ${came}, but not those that there are.`;
  return `${call} listed ${came} where there ${expectedCount === 1 ? "is" : "are"} ${plural(expectedCount, "name")}.`;
}
