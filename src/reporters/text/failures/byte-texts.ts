import { guardLeaked, otherKey, stale, textDecoded } from "./bytes-from-elsewhere.js";
import {
  differ,
  firstBytes,
  lastBytes,
  shifted,
  suffixAsOffset,
  unowed,
  wholeValue,
} from "./bytes-out-of-place.js";
import { offByOneEnd, overrun, truncated, zeroPadded } from "./bytes-too-many-or-few.js";
import type { Family } from "./failure-texts.js";

/** Wrong bytes: the pattern that they show, in a part of a value and in a whole one. */
export const byteTexts = {
  "range.zero-padded": zeroPadded,
  "value.zero-padded": zeroPadded,
  "range.whole-value": wholeValue,
  "value.whole-value": wholeValue,
  "range.first-bytes": firstBytes,
  "value.first-bytes": firstBytes,
  "range.last-bytes": lastBytes,
  "value.last-bytes": lastBytes,
  "range.suffix-as-offset": suffixAsOffset,
  "value.suffix-as-offset": suffixAsOffset,
  "range.off-by-one-end": offByOneEnd,
  "value.off-by-one-end": offByOneEnd,
  "range.truncated": truncated,
  "value.truncated": truncated,
  "range.overrun": overrun,
  "value.overrun": overrun,
  "range.shifted": shifted,
  "value.shifted": shifted,
  "range.stale": stale,
  "value.stale": stale,
  "range.other-key": otherKey,
  "value.other-key": otherKey,
  "range.guard-leaked": guardLeaked,
  "value.guard-leaked": guardLeaked,
  "range.text-decoded": textDecoded,
  "value.text-decoded": textDecoded,
  "range.unowed": unowed,
  "value.unowed": unowed,
  "range.differ": differ,
  "value.differ": differ,
} as const satisfies Family<"range" | "value">;
