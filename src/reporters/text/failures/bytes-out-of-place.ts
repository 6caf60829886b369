import type { WrongBytes } from "../../../results/index.js";
import { countText, plural } from "../number-text.js";
import { requestNumbers } from "../request-text.js";
import { answered } from "./answered.js";
import type { FailureText } from "./failure-texts.js";
import { namesNothing } from "./request-hint.js";

/** Everything, where a part was asked for. */
export function wholeValue(args: WrongBytes): FailureText {
  return answered(
    args,
    `the whole value, all ${plural(args.size, "byte")}`,
    args.request?.suffix === 0 ? sliceOfZero : ignored,
  );
}

const sliceOfZero =
  "`slice(-0)` is `slice(0)`, the whole array: treat a suffix of 0 on its own, before anything is made negative.";
const ignored =
  "The usual cause is that the range is not passed on. Over HTTP, a server that does not heed `Range` answers with " +
  "status 200 instead of 206: look at the status, and cut the part out of the body.";

/** The beginning of the value, where another part was asked for. */
export function firstBytes(args: WrongBytes): FailureText {
  const { suffix, offset } = requestNumbers(args.request);
  if (args.request === null) return answered(args, first(args.received.length));
  const hint =
    suffix !== undefined
      ? "The suffix was counted from the start, as in `slice(0, n)`. The last n bytes are `slice(size - n)`."
      : offset !== undefined
        ? "`offset` was not heeded, or was read as a length: what is asked for is `slice(offset)`."
        : "`start` was not heeded: what is asked for is `slice(start, end)`, whose length is `end - start`.";
  return answered(args, first(args.received.length), hint);
}

function first(count: number): string {
  return count === 1 ? "the first byte" : `the first ${plural(count, "byte")}`;
}

/** The end of the value, where another part was asked for. */
export function lastBytes(args: WrongBytes): FailureText {
  const { length } = args.received;
  const hint =
    args.request?.suffix === undefined
      ? "The request was counted from the end of the value: look for a negative index, or a length that was sent as a suffix."
      : `The suffix was made ${length > Number(args.request.suffix) ? "larger" : "smaller"} on its way: the last n bytes are \`slice(size - n)\`.`;
  return answered(args, length === 1 ? "the last byte" : `the last ${plural(length, "byte")}`, hint);
}

/** `slice(n)` for the last n bytes. */
export function suffixAsOffset(args: WrongBytes): FailureText {
  const suffix = requestNumbers(args.request).suffix ?? args.foundAt ?? 0;
  return answered(
    args,
    `the bytes from offset ${countText(suffix)} on`,
    "`slice(n)` begins at offset n. The last n bytes are `slice(Math.max(0, size - n))`.",
  );
}

/** A stretch of the value from the wrong offset. */
export function shifted(args: WrongBytes): FailureText {
  const from = args.foundAt === undefined ? "elsewhere in it" : `offset ${countText(args.foundAt)}`;
  return answered(
    args,
    `${plural(args.received.length, "byte")} from ${from}`,
    "Look at what the offset is added to: the place where the value begins in its file, block or `ArrayBuffer` " +
      "(`byteOffset`), or one that was added twice.",
  );
}

/** Bytes, where there are none to give. */
export function unowed(args: WrongBytes): FailureText {
  return answered(args, plural(args.received.length, "byte"), namesNothing);
}

/** Wrong bytes that show no pattern. */
export function differ(args: WrongBytes): FailureText {
  const { received, expected, differsAt } = args;
  if (expected !== null && differsAt > 0 && differsAt === expected.length) {
    const more = received.length - differsAt;
    const which = more === 1 ? "the last" : `the last ${countText(more)}`;
    return answered(args, `${plural(received.length, "byte")}, ${which} of them not of this value`, runOn);
  }
  return answered(
    args,
    `${plural(received.length, "byte")} that ${received.length === 1 ? "is not the right one" : "are not the right ones"}`,
  );
}

/** Where the right bytes are followed by others. */
export const runOn =
  "The read went on past the end of the value, into what lies behind it: clamp the request to the value's size, not to " +
  "that of its file, page or `ArrayBuffer`.";
