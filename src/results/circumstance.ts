/** What went on around a read. When the read went wrong, this points to the cause better than the bytes. */
export const circumstances = [
  /** The read's own signal was aborted before it had ended. */
  "aborted",
  /** The read's own signal was aborted when it had ended. */
  "aborted-late",
  /** Another read was aborted at the same time. */
  "beside-aborted",
  /** The same read was aborted just before, and made again. */
  "after-aborted",
  /** The set of the key was aborted. */
  "aborted-set",
  /** The key was written at the same time. */
  "being-written",
  /** Parts of the value were written at the same time as others, or as the whole. */
  "patched",
  /** The read was given options that change nothing, and that it shares with others. */
  "with-options",
  /** The store was opened between the set and the read. */
  "opened",
  /** The store had been closed, and not opened again. */
  "closed",
  /** The store was closed between the set and the read, and then opened again. */
  "closed-before",
  /** The value was set when the store was closed. */
  "set-when-closed",
  /** Another handle on the same place wrote the value. */
  "other-handle",
  /** A call that had to be refused was made between the set and the read. */
  "refused-change",
  /** Nobody called the store for a moment between the set and the read. */
  "moment-later",
  /** The server ignored the range, and sent the whole value. */
  "range-ignored",
  /** Another store was made to erase its own. */
  "beside-erased",
  /** The read was none of the store's: the definition's `peek` looked into the backend. */
  "peeked",
] as const;

/** @see circumstances */
export type Circumstance = (typeof circumstances)[number];
