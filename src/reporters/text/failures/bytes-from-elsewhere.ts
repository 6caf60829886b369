import type { WrongBytes } from "../../../results/index.js";
import { safeCode, safeLine } from "../safe-text.js";
import { answered } from "./answered.js";
import { runOn } from "./bytes-out-of-place.js";
import type { FailureText } from "./failure-texts.js";

/** Bytes of a value that was overwritten or deleted. */
export function stale(args: WrongBytes): FailureText {
  return answered(
    args,
    `bytes of a stale value${args.origin === undefined ? "" : `: ${safeLine(args.origin)}`}`,
    isAfterAll(args) ? tailLeft : args.size === 0 ? emptyIgnored : kept,
  );
}

const kept =
  "Whatever is kept of a value (the value, its ranges, its size) has to go when `set`, `setPartialValues` or `delete` " +
  "changes it; and a write is done only once a read can see it.";
const tailLeft =
  "A shorter value leaves the end of the longer one behind it: cut the file or block off behind the new value, or " +
  "keep its length.";
const emptyIgnored =
  "An empty value replaces the one before like any other: look for a write that does nothing where there are no bytes, " +
  "for a file that is not cut off, and for what is kept of the old value.";

/** Bytes of another key's value. */
export function otherKey(args: WrongBytes): FailureText {
  return answered(
    args,
    `bytes that belong to another key${args.origin === undefined ? "" : `: ${safeCode(args.origin)}`}`,
    isAfterAll(args)
      ? runOn
      : "Two keys share one place. Look at how a key becomes a path or the key of a cache, and at memory that is used " +
          "for more than one read.",
  );
}

/** Whether all that was owed came, and the other bytes behind it. */
function isAfterAll({ expected, differsAt }: WrongBytes): boolean {
  return expected !== null && differsAt > 0 && differsAt === expected.length;
}

/** Memory from beside the value that was handed to `set`. */
export function guardLeaked(args: WrongBytes): FailureText {
  return answered(
    args,
    "guard bytes that lay beside the value in memory: the store used `value.buffer` instead of the view",
    "`value.buffer` is the whole allocation, of which the value is a part. Heed the view: " +
      "`new Uint8Array(value.buffer, value.byteOffset, value.byteLength)`; to keep the bytes, copy them with `value.slice()`.",
  );
}

/** Bytes that became a string and bytes again. */
export function textDecoded(args: WrongBytes): FailureText {
  return answered(
    args,
    "bytes that were decoded as text on their way",
    "What is no UTF-8 becomes `ef bf bd` when bytes are made a string. Keep bytes: `arrayBuffer()` instead of `text()`, " +
      "no `toString()`, and no encoding where a file is read or written.",
  );
}
