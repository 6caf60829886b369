import type { Failure, ReadEvidence, RequestEvidence } from "../../../results/index.js";
import { requestNumbers } from "../request-text.js";

const forms = ["start end", "end start", "offset", "suffix"];

const unknown =
  "Look at the members of a request before anything is read, and refuse one that has none of the forms " +
  "`{ start, end }`, `{ offset }` and `{ suffix }`, or the members of two of them.";
const otherwiseWritten =
  "Look at how the request is read: take each bound from its property, see that it is a number, and tell the form by " +
  '`request.suffix !== undefined`, not by `"suffix" in request` or by `Object.keys`.';
const inAnotherOrder =
  "The results of the batch are in another order than its requests, or kept by their key: put each result in the " +
  "place of its request, and pass every request's own range on.";

const malformed =
  "Refuse what is no whole number from 0 up before it is used: `slice` counts a negative number from the end, cuts " +
  "off fractions and takes `NaN` for 0.";
const inverted =
  "Refuse a range whose end lies before its start, before it is used: neither swap the two nor read to the end.";

/** What to look for where a request names no byte of the value. */
export const namesNothing =
  "Compare the request with the value's size before reading: one that names no byte of the value has no bytes as its answer.";

const aboutBytes = /^(read[.](missing|found)|(range|value)[.])/;

/** What to look for, where how a read was asked for tells more than what came of it. */
export function requestHint({ code, args }: Failure): string | undefined {
  if (!isOfRead(args) || !aboutBytes.test(code)) return undefined;
  if (args.answersMember !== undefined) return inAnotherOrder;
  if (isOfNoForm(args.request)) return unknown;
  if (args.written !== undefined) return otherwiseWritten;
  const owesNothing = "expected" in args && args.expected === null && bytesOfValue.test(code);
  return owesNothing ? unowedHint(args) : undefined;
}

function isOfRead(args: Failure["args"]): args is ReadEvidence {
  return "allowed" in args;
}

/** Codes of bytes of the value that was asked for, where none of them were owed. */
const bytesOfValue = /^range[.](whole-value|first-bytes|last-bytes|suffix-as-offset|shifted|unowed)$/;

function unowedHint({ request, size }: ReadEvidence): string | undefined {
  const numbers = requestNumbers(request);
  const { start = 0, end = Number.POSITIVE_INFINITY, offset = 0 } = numbers;
  if (Object.values(numbers).some((number) => !Number.isInteger(number) || Number(number) < 0))
    return malformed;
  if (start > end) return inverted;
  return start >= size || offset >= size || start === end ? namesNothing : undefined;
}

/** Whether the members of a request are not those of one form. */
function isOfNoForm(request: RequestEvidence): boolean {
  return request !== null && !forms.includes(Object.keys(request).join(" "));
}
