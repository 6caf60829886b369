import type { Circumstance, Failure } from "../../../results/index.js";

const goesOnAlone =
  "An abort ends its own call and no other: a read or request that several calls wait for must go on as long as one of " +
  "them does. Give it a controller of its own, and abort that when the last of them has withdrawn.";
const atOneMoment =
  "Write the value aside and swap it in whole (a temporary file and `rename`, a single `put`), so that a reader sees " +
  "what was there before or what is there then, and nothing between.";

const ofNobody =
  "No write wrote these bytes. Look for a place that two writes share: a slot or block that was freed twice, temporary " +
  "names that are alike, a buffer that is used again. Write each value to a place of its own, and then swap it in whole.";

/** What to look for, by what went on around a read that went wrong. */
const hints: Readonly<Record<Circumstance, string>> = {
  aborted:
    "What its caller withdraws ends in one of two ways: with all that was asked for, or with an error. Where the signal " +
    "cuts a read short, reject with `signal.reason`, and hand out nothing of what had come by then.",
  "aborted-late":
    "What was handed out is the caller's. Stop listening to the signal when the read has ended " +
    "(`removeEventListener`), and do not write to memory that a caller has.",
  "beside-aborted": goesOnAlone,
  "after-aborted":
    "Keep nothing of a read that was aborted, neither its promise nor its error nor the bytes that had come by then: " +
    "a cache takes up a value when it is there whole.",
  "aborted-set":
    "Look at the signal for the last time before anything is changed, and then write to the end: a value that is " +
    "swapped in whole (a temporary file and `rename`, a single `put`) is the old one or the new one at every moment.",
  "being-written": atOneMoment,
  patched:
    "To write a part is to read the value, change it and write it back: let no other write of the key in between, by a " +
    "queue or lock for each key that all calls share.",
  "with-options":
    "Options are the caller's, and one object serves many calls: keep nothing in them and change nothing about them; " +
    "what the store needs along with them goes into an object of its own.",
  opened:
    "Opening keeps what is there: make the place only where there is none (`CREATE TABLE IF NOT EXISTS`, `mkdir` with " +
    "`recursive`), and neither empty it nor begin with a new, empty map.",
  closed:
    "A store that was closed says so: reject what cannot be answered any more, or go on as before. A backend that is " +
    "closed is no missing key.",
  "closed-before":
    "What was set outlives `close`: write what is still held back before it resolves, remove nothing, and open the " +
    "same place again.",
  "set-when-closed":
    "Refuse a `set` once the store is closed, before anything else: what it takes then goes nowhere, or is lost when " +
    "the place is opened again.",
  "other-handle":
    "Another handle on the same place wrote this. Values, sizes and names that a handle keeps have to be checked " +
    "against the backend, and what is written has to be there for others when the write resolves.",
  "refused-change":
    "The change before this was to be refused, and took effect. Refuse at the beginning of every method that writes or " +
    "deletes, before anything is touched.",
  "moment-later":
    "Look at what the store does later of its own accord: a delete that is put off, a flush, a compaction, a timer. When " +
    "it is done it must look again at what is there, and take away or write nothing that was set since.",
  "range-ignored":
    "Look at the status of each answer to a request with `Range`: 206 is the part (`Content-Range` says which), 200 is the " +
    "whole value, from which the part has still to be cut.",
  "beside-erased":
    "Both stores take the same place for theirs, or what one deletes is not held to its own part of it: look at the " +
    "prefix or table that it deletes by.",
  peeked:
    "Resolve a write only when the backend has the value; or, if reads find it, see whether `peek` looks in the right " +
    "place.",
};

/** Codes that circumstances tell more of than the bytes or the error do. */
const explained =
  /^(read[.](missing|found|empty|torn)|(range|value)[.](zero-padded|first-bytes|last-bytes|off-by-one-end|truncated|overrun|stale|unowed|differ))$/;

/** What to look for, where what went on around a read tells it. */
export function circumstanceHint({ code, args }: Failure): string | undefined {
  if (!("circumstance" in args) || args.circumstance === undefined) return undefined;
  const { circumstance } = args;
  // Whose size it was cut by says more.
  if ("cutBy" in args) return undefined;
  if (circumstance === "with-options") return hints[circumstance];
  if (
    circumstance === "being-written" &&
    code.endsWith(".differ") &&
    "differsAt" in args &&
    args.differsAt === 0
  )
    return ofNobody;
  if (circumstance === "range-ignored") return hints[circumstance];
  if (code === "read.rejected" && /^(beside|after)-aborted$/.test(circumstance)) return hints[circumstance];
  return explained.test(code) ? hints[circumstance] : undefined;
}
