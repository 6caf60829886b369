import { type ByteRequest, formOf } from "../store/index.js";
import type { OutcomeClass } from "./outcome.js";

/** What a read owes: the bytes and the class that they make, or no bytes at all. */
export interface Owed {
  class: Extract<OutcomeClass, "exact" | "clamped"> | "nothing";
  bytes: Uint8Array;
}

/** What a missing key, or a request that names no bytes, is owed. */
export const nothing: Owed = { class: "nothing", bytes: new Uint8Array() };

/**
 * The bytes that a request names in a value. A request that names none (of no length, from the end
 * on, malformed) is owed nothing, and a ruling says what may be answered instead.
 *
 * @see RFC 9110 section 14.1.2: a last position past the end means the remainder, and a suffix
 *   longer than the value the whole of it
 */
export function owed(value: Uint8Array, request: ByteRequest | undefined): Owed {
  if (request === undefined) return { class: "exact", bytes: value };
  if (!wellFormed(request)) return nothing;
  const size = value.length;
  if ("suffix" in request) {
    if (request.suffix === 0 || size === 0) return nothing;
    const { suffix } = request;
    return suffix <= size ? exact(value.subarray(size - suffix)) : { class: "clamped", bytes: value };
  }
  if ("offset" in request) return request.offset < size ? exact(value.subarray(request.offset)) : nothing;
  const { start, end } = request;
  if (start >= end || start >= size) return nothing;
  return end <= size ? exact(value.subarray(start, end)) : { class: "clamped", bytes: value.subarray(start) };
}

function exact(bytes: Uint8Array): Owed {
  return { class: "exact", bytes };
}

const membersOf = { range: ["start", "end"], offset: ["offset"], suffix: ["suffix"] } as const;

function wellFormed(request: ByteRequest): boolean {
  const members: readonly string[] = membersOf[formOf(request)];
  const entries: [string, unknown][] = Object.entries(request);
  return (
    entries.length === members.length &&
    entries.every(
      ([name, number]) => members.includes(name) && Number.isInteger(number) && Number(number) >= 0,
    )
  );
}
