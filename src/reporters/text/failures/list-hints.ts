import type { ListDifference } from "../../../results/index.js";
import { safeCode } from "../safe-text.js";

const pages =
  "Follow the listing to its last page, and descend into every directory; what reads do not find either was lost when it was set.";
const pagesThatMove =
  "Names that are left out beside names that come twice: the place where a page begins has moved. Go on from the last " +
  "name, not from a count, and keep the place with the listing, not with the store.";
const ownCursor =
  "Keep the place of a listing (cursor, statement, token of the next page) in the listing itself: a field of the store " +
  "is shared by all that run.";
const whileChanging =
  "Go on from the last name that was listed, or list a snapshot: a place that is a count moves when keys come and go. " +
  "And keep it in the listing itself: a field of the store is shared by all that run.";
const together = "Collect names in a `Set`: a directory occurs once for each key below it.";
const asSet =
  "Names come back as they were set: look for what cuts, escapes, decodes or joins them on the way to the backend or back.";
const noMore =
  "List what holds a value and nothing else: no directories, no files of the store's own, nothing that was deleted, " +
  "and nothing of another store in the same place.";
const ofDirectory =
  "List what lies in the directory and nothing else: look at how much of each key is cut off before it.";
const asReads =
  "Either the listing or `get` is wrong: both have to look in the same place, and each change has to reach both.";
const remembered =
  "A listing that is kept has to go when a write has ended, and one that began before that must not be kept.";
const refused =
  "The change before this was to be refused, and took effect. Refuse at the beginning of every method that writes or " +
  "deletes, before anything is touched.";

const leftovers =
  "Hide only names that `set` refuses: write what is not done yet to a directory of the store's own, or refuse such keys.";
const isLeftover = (name: string) =>
  /\.(tmp|part|partial|lock|bak|swp)$|~$|(^|\/)(Thumbs\.db|desktop\.ini|\.DS_Store|lost\+found)(\/|$)/.test(
    name,
  );

/** What to look for in a listing that is wrong. */
export function listHint(difference: ListDifference): string {
  const { call, missing, unexpected, repeated, sibling } = difference;
  if (/, one of \d+/.test(call)) return ownCursor;
  if (isOfUntouched(difference)) return whileChanging;
  if (isAgainstReads(difference)) return asReads;
  if (call.endsWith(", to be refused")) return refused;
  if (/^list\(\) after set\(/.test(call) && missing.length > 0) return remembered;
  if (missing.length > 0 && repeated.length > 0) return pagesThatMove;
  if (sibling !== undefined)
    return `Compare with the prefix and its slash, not with its characters alone, with which ${safeCode(sibling)} begins too.`;
  const ofStore = /^list\(|^listPrefix\(""/.test(call);
  if (missing.length > 0 && unexpected.length > 0) return ofStore ? asSet : ofDirectory;
  if (missing.length > 0) return missing.every(isLeftover) ? leftovers : pages;
  if (unexpected.length > 0) return ofStore ? noMore : ofDirectory;
  return together;
}

/** Whether only names that nobody touched were looked at, while others changed. */
export function isOfUntouched({ call, unexpected }: ListDifference): boolean {
  return call.endsWith(" while others write") && unexpected.length === 0;
}

/** Whether a listing was held against what reads find. */
export function isAgainstReads({ call }: ListDifference): boolean {
  return call.includes(" beside reads, after ");
}
