import type { WrongBytes } from "../../../results/index.js";
import { countText, plural } from "../number-text.js";
import { requestNumbers } from "../request-text.js";
import { answered } from "./answered.js";
import type { FailureText } from "./failure-texts.js";

/** The right bytes, if any, and zeros after them. */
export function zeroPadded(args: WrongBytes): FailureText {
  const padding = args.count ?? args.received.length;
  const kept = args.received.length - padding;
  const owed = args.expected?.length ?? 0;
  if (kept === 0) {
    const words =
      owed === 0
        ? `${plural(padding, "zero byte")} that it made up`
        : `${plural(padding, "zero byte")} and no others`;
    return answered(args, words, owed === 0 ? madeUp : cutShort);
  }
  if (kept < owed) {
    return answered(
      args,
      `${plural(kept, "right byte")}, then ${plural(padding, "zero byte")} in place of the others`,
      cutShort,
    );
  }
  const there = kept === 1 ? "the byte that there is" : `the ${plural(kept, "byte")} that there are`;
  return answered(args, `${there} and ${plural(padding, "byte")} of zero padding after the end`, unclamped);
}

const unclamped =
  "The usual cause is a buffer of the requested length, allocated before it was known how many bytes there are. " +
  "Clamp the request to the value's size first, or hand out only what was read: `bytes.subarray(0, bytesRead)`.";
const madeUp =
  "The usual cause is a buffer of the requested length that nothing was read into. Compare the request with the " +
  "value's size first, and reject one that names no byte of it.";
const cutShort =
  "The usual cause is a buffer of the right length that was not filled: a single read may give fewer bytes than it " +
  "was asked for. Read in a loop until all of them are there.";

/** One byte more or less than was owed. */
export function offByOneEnd(args: WrongBytes): FailureText {
  const { received, expected } = args;
  const tooMany = (args.count ?? received.length - (expected?.length ?? 0)) > 0;
  const words = `${plural(received.length, "byte")}, off by one at the end: one byte too ${tooMany ? "many" : "few"}`;
  return answered(args, words, offByOne(args, tooMany));
}

function offByOne({ request }: WrongBytes, tooMany: boolean): string {
  const { start, end } = requestNumbers(request);
  if (start === undefined || end === undefined) {
    return "Look at where the end of the read is worked out: the last byte of a value lies at offset `size - 1`, and its end is `size`.";
  }
  return tooMany
    ? "`end` is exclusive here and inclusive in HTTP, which wants one less. " +
        `This request is \`bytes=${start}-${end - 1}\` there.`
    : "`end` is exclusive, as in `slice(start, end)`: it is one more than the last byte's offset already. Only HTTP, " +
        "where the last position is inclusive, wants one less.";
}

/** A right beginning that ends too soon. */
export function truncated(args: WrongBytes): FailureText {
  const { length } = args.received;
  const short = Math.abs(args.count ?? (args.expected?.length ?? 0) - length);
  return answered(args, `only ${plural(length, "byte")}, ${countText(short)} too few`, truncation(length));
}

function truncation(length: number): string {
  const loop =
    "Read until the stream or file handle says that it has ended; one read may give any number of bytes.";
  const power = Number.isInteger(Math.log2(length)) && length >= 256;
  if (power)
    return `It stops after ${countText(length)} bytes, a power of two: one buffer or chunk of that size was read, and no more. ${loop}`;
  if (length === 255 || length === 65_535)
    return `It stops after ${countText(length)} bytes: a length was kept in ${length === 255 ? 8 : 16} bits.`;
  return `The usual cause is that one chunk was read, and no more. ${loop}`;
}

/** The right bytes and those that follow them in the value. */
export function overrun(args: WrongBytes): FailureText {
  const { request, received, expected, size } = args;
  const count = Math.abs(args.count ?? received.length - (expected?.length ?? 0));
  const { start = 0, end } = requestNumbers(request);
  const endAsLength = end !== undefined && received.length === Math.min(end, size - start);
  const hint = endAsLength
    ? "`end` was read as a length. It is the offset after the last byte: the length is `end - start`."
    : start + received.length === size && end !== undefined
      ? "`end` was not heeded: everything from `start` on came back. Pass both on, as in `slice(start, end)`."
      : "Look at where the end of the read is worked out, and cut off what a page or block brought along.";
  return answered(
    args,
    `${plural(received.length, "byte")}, the last ${count === 1 ? "" : `${countText(count)} `}of them not asked for`,
    hint,
  );
}
