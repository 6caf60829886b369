import type { FailureArgs, ReadEvidence } from "../../../results/index.js";
import { errorCode } from "../error-text.js";
import { countText, plural, valueText } from "../number-text.js";
import {
  answererText,
  askedText,
  isMissing,
  owedText,
  requestNumbers,
  requestSource,
} from "../request-text.js";
import { safeCode, safeLine, safeName } from "../safe-text.js";
import { keyDetail, memberDetail } from "./answered.js";
import type { FailureText, Family } from "./failure-texts.js";

function missing(args: FailureArgs["read.missing"]): FailureText {
  return {
    headline: `${answererText(args)} answered ${askedText(args)} as if the key were missing; it owed ${owedText(args)}.`,
    details: [...memberDetail(args), ...keyDetail(args)],
    hint:
      args.size === 0
        ? "An empty value is a value: look for a test such as `if (!bytes.length)`, and ask whether the key is there instead."
        : args.request === null
          ? stillThere(args)
          : isSatisfiable(args)
            ? rangeLost
            : "A range that cannot be satisfied (HTTP 416) is another thing than a missing key (HTTP 404): only the latter has no value.",
  };
}

const rangeLost =
  "The key is there, and so is the range: look for a failure that is taken for a missing key, and, in a batch, for " +
  "requests past the first so many that nobody answers.";

/** Whether a request names bytes of the value. */
function isSatisfiable({ request, size }: ReadEvidence): boolean {
  const { start = 0, end, offset = 0, suffix } = requestNumbers(request);
  if (suffix !== undefined) return suffix > 0;
  return start < size && offset < size && (end === undefined || start < end);
}

function found(args: FailureArgs["read.found"]): FailureText {
  const { key, request, received } = args;
  const asked = request === null ? "a read" : requestSource(request);
  const bytes = received.length === 0 ? "an empty buffer" : plural(received.length, "byte");
  return {
    headline: `The key ${safeCode(key)} holds no value, but the store answered ${asked} of it with ${bytes}.`,
    details: memberDetail(args),
    hint:
      received.length === 0
        ? "A missing key is no empty value: a missing chunk is filled with the fill value, an empty one cannot be decoded."
        : "Something answers for keys that are not there: a web server that sends a page for every path, keys that are " +
          "told apart too loosely (case, prefix), or a cache that outlives `delete`.",
  };
}

function empty(args: FailureArgs["read.empty"]): FailureText {
  return {
    headline: `${answererText(args)} answered ${askedText(args)} with an empty buffer; it owed ${owedText(args)}.`,
    details: keyDetail(args),
    ...emptyHint(args),
  };
}

function emptyHint({ request, size }: ReadEvidence): { hint?: string } {
  const { suffix, end } = requestNumbers(request);
  if (suffix !== undefined && suffix > size) {
    return {
      hint: "`size - n` became negative, and `slice` counts negative numbers from the end: use `Math.max(0, size - n)`.",
    };
  }
  if (end !== undefined && end > size) {
    return {
      hint: "A range that goes past the end has as its answer what there is of it: clamp `end` to the value's size.",
    };
  }
  return {};
}

function rejected(args: FailureArgs["read.rejected"]): FailureText {
  return {
    headline: `The store rejected ${askedText(args)} with ${errorCode(args.error)}; it owed ${owedText(args)}.`,
    details: keyDetail(args),
    ...(ownMistakes.includes(args.error.name) ? { hint: mistakeHint } : rejectedHint(args)),
  };
}

/** What code throws that does not do what its author meant, rather than to refuse a request. */
const ownMistakes = ["TypeError", "ReferenceError", "SyntaxError"];
const mistakeHint = "The store's own code failed before it could answer: see the first frame of the error.";

function rejectedHint(args: ReadEvidence): { hint?: string } {
  const { request, size } = args;
  if (isMissing(args)) {
    return {
      hint: "A missing key is no failure: look for `ENOENT` or HTTP 404 and turn it into the answer for a missing key: `undefined`, or in zarr.js an error named `KeyError`.",
    };
  }
  const { suffix, start, end } = requestNumbers(request);
  if (suffix !== undefined && suffix > size) {
    return {
      hint: "A suffix longer than the value asks for all of it: clamp, as in `slice(Math.max(0, size - n))`.",
    };
  }
  if (start !== undefined && end !== undefined && start < size && end > size) {
    return {
      hint: "A range that begins in the value and ends past it asks for the remainder: clamp `end` to the value's size.",
    };
  }
  return {};
}

function notBytes(args: FailureArgs["read.not-bytes"]): FailureText {
  return {
    headline: `The store answered ${askedText(args)} with ${safeName(args.received)}, which is not bytes; it owed ${owedText(args)}.`,
    details: keyDetail(args),
    hint: "Hand out a `Uint8Array` (Node's `Buffer` is one): `new Uint8Array(arrayBuffer)`, or `new TextEncoder().encode(string)`.",
  };
}

function torn(args: FailureArgs["read.torn"]): FailureText {
  if (args.cutBy !== undefined) return cutByAnother(args, args.cutBy);
  return {
    headline: `The store answered ${askedOfAny(args)} with bytes that no single write had written.`,
    details: [
      ...keyDetail(args),
      `The bytes stem from ${sourcesText(args)}.`,
      ...(args.changesAt ? [`Up to offset ${countText(args.changesAt)} they are those of one write.`] : []),
    ],
    hint: "Write the value aside and swap it in whole (a temporary file and `rename`, a single `put`), so that a reader sees the old or the new one.",
  };
}

/** What was asked for, of a value of which several were written. */
function askedOfAny({ request }: ReadEvidence): string {
  return request === null ? "a read of the whole value" : `${requestSource(request)} of a value`;
}

function sourcesText({ sources }: FailureArgs["read.torn"]): string {
  return sources.map((source) => safeLine(source)).join(" and ");
}

function cutByAnother(args: FailureArgs["read.torn"], cutBy: string): FailureText {
  return {
    headline: `The store answered ${askedOfAny(args)} with bytes of one write, cut out by the size of another.`,
    details: [
      ...keyDetail(args),
      `The bytes are those of ${sourcesText(args)}; where they begin and end is right for ${safeLine(cutBy)}.`,
    ],
    hint: "Take the size and the bytes from the same version: one open handle, one row, one response (`Content-Range`), or an `If-Match` with the ETag that came with the size.",
  };
}

function unavailable({ key, size, error }: FailureArgs["given.unavailable"]): FailureText {
  return {
    headline: `${valueText(size).replace(/^a/, "A")} could not be put into the store at ${safeCode(key)}, so nothing could be read: ${errorCode(error)}.`,
    details: [],
    hint:
      "What put it there refused: `set`, or the definition's `seed`. See the first frame of the error. A store that " +
      "cannot write itself needs a `seed` function, or serves the entries of `context.seed`.",
  };
}

/** Reads that ended in another way than with bytes, where bytes were owed, or with bytes where a key is missing. */
export const readTexts = {
  "read.missing": missing,
  "read.found": found,
  "read.empty": empty,
  "read.rejected": rejected,
  "read.not-bytes": notBytes,
  "read.torn": torn,
  "given.unavailable": unavailable,
} as const satisfies Family<"read" | "given">;

/** Where an error would have been right too, something else than the key is at play, such as a signal. */
function stillThere({ allowed }: ReadEvidence): string {
  return allowed.includes("rejected")
    ? "The value is there: what cannot be answered is an error, and never a missing key."
    : "What was stored is not found again: look at how a key becomes a path or the key of a map, in `set` and in `get`, and for a call in between, or at the same time, that takes it along.";
}
