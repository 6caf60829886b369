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
  const padding = trailingZeros(received);
  const kept = received.length - padding;
  const begin = due.bytes.subarray(0, kept);
  if (padding > 0 && kept <= due.bytes.length && standsAt(received, begin, 0)) {
    return { diagnosis: "zero-padded", count: padding };
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
  return { diagnosis: count === 1 ? "off-by-one-end" : "truncated", count: -count };
}

function trailingZeros(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.length - end;
}
