import { plural } from "../number-text.js";
import { safeCode } from "../safe-text.js";
import type { Family } from "./failure-texts.js";

const shown = 8;

function names(keys: readonly string[]): string {
  const first = keys.slice(0, shown).map((key) => safeCode(key));
  return `${first.join(", ")}${keys.length > shown ? ", …" : ""}`;
}

/** Listings that differ from what is in the store. */
export const listTexts = {
  "list.differs": ({ call, missing, unexpected, repeated, expectedCount, receivedCount }) => ({
    headline: `${safeCode(call)} listed ${plural(receivedCount, "name")} where there are ${plural(expectedCount, "name")}.`,
    details: [
      ...(missing.length > 0 ? [`Left out: ${names(missing)}.`] : []),
      ...(unexpected.length > 0 ? [`Listed, and not there: ${names(unexpected)}.`] : []),
      ...(repeated.length > 0 ? [`Listed more than once: ${names(repeated)}.`] : []),
    ],
    hint: hintFor(missing, unexpected, repeated),
  }),
} as const satisfies Family<"list">;

function hintFor(
  missing: readonly string[],
  unexpected: readonly string[],
  repeated: readonly string[],
): string {
  if (repeated.length > 0) return "Collect names in a `Set`: a directory occurs once for each key below it.";
  if (unexpected.length > 0) {
    return "Compare with the prefix and its slash (`foo/`), not with its characters alone: `foobar` begins with `foo`.";
  }
  return missing.length > 0
    ? "Follow the listing to its last page, and descend into every directory; what reads do not find either was lost when it was set."
    : "Compare the names one by one with the keys that were set.";
}
