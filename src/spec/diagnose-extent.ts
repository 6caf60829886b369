import { firstDifference } from "../buffer/index.js";
import { standsAt } from "./find-bytes.js";
import type { Diagnosis, WrongRead } from "./wrong-read.js";

/**
 * The right place, but too many bytes or too few: padding, an end that is off by one, a read that
 * ran on into the rest of the value, a value cut short.
 */
export function diagnoseExtent(read: WrongRead): Diagnosis | undefined {
  return tooLong(read) ?? tooShort(read);
}

function tooLong({ value, due, received }: WrongRead): Diagnosis | undefined {
  const right = firstDifference(due.bytes, received);
  const rest = received.subarray(right === -1 ? received.length : right);
  if (rest.length > 0 && rest.every((byte) => byte === 0)) {
    return { diagnosis: "zero-padded", count: rest.length };
  }
  const count = received.length - due.bytes.length;
  if (due.bytes.length === 0 || count <= 0 || !standsAt(received, due.bytes, 0)) return undefined;
  const place = due.bytes.byteOffset - value.byteOffset;
  if (!standsAt(value, received, place)) return undefined;
  return { diagnosis: count === 1 ? "off-by-one-end" : "overrun", count };
}

function tooShort({ due, received }: WrongRead): Diagnosis | undefined {
  const count = due.bytes.length - received.length;
  if (count <= 0 || received.length === 0 || !standsAt(due.bytes, received, 0)) return undefined;
  const slipped = count === 1 && !isBlock(received.length);
  return { diagnosis: slipped ? "off-by-one-end" : "truncated", count: -count };
}

/** A read that ends with a block has stopped there, even where just one byte was left. */
function isBlock(length: number): boolean {
  return length >= 4096 && Number.isInteger(Math.log2(length));
}
