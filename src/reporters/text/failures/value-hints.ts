/** What to look for, by the call that gave a wrong value and what was owed. */
const hints: readonly (readonly [call: RegExp, hint: string])[] = [
  [
    /, as before it$/,
    "What was asked before the change is kept and was not dropped by it: whatever is kept of a key (value, ranges, " +
      "size, presence) and of the directories above it (listings, sums) goes when any method writes or deletes the key.",
  ],
  [
    /^getSizePrefix\b/,
    "Sum the values of the keys that begin with the prefix and one slash, at every depth and to the last page of the " +
      "listing. A sum that is kept has to lose the old size of a value that is overwritten or deleted.",
  ],
  [
    /^(exists|getSize)\b.* while it is overwritten$/,
    "An overwrite must not pass through a moment without a value, or with a part of one: write aside and swap in " +
      "(a temporary file and `rename`, a single `put`).",
  ],
  [
    /^exists\b.* after close\(\)$/,
    "A store that was closed says so: reject what cannot be answered any more. A backend that is closed is no missing key.",
  ],
  [
    /^setIfNotExists\b.* callers at once$/,
    "Ask and write in one step that the backend keeps whole: the flag `wx`, `INSERT … ON CONFLICT DO NOTHING`, " +
      "`If-None-Match: *`, or a lock that all handles share.",
  ],
  [/^list after /, "The list is the caller's: sort, cut or empty a copy of it (`[...list]`)."],
  [
    /listener|with one signal$/,
    "Remove the listener when the read has ended, well or badly (`removeEventListener` in a `finally`): `{ once: true }` " +
      "does so only for a signal that is aborted.",
  ],
];

/** What to look for where a call gave another value than was owed, if its name and what was owed tell. */
export function valueHint(call: string, expected: string): string | undefined {
  if (expected.includes("`get`"))
    return "One of the two is wrong: `get` and this call have to look in the same place, by the same key, after every change.";
  return hints.find(([pattern]) => pattern.test(call))?.[1];
}
