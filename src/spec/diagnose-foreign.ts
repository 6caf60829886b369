import { bytesEqual, guardByteAt } from "../buffer/index.js";
import { findBytes } from "./find-bytes.js";
import { owed } from "./owed.js";
import type { Diagnosis, WrongRead } from "./wrong-read.js";

/** Bytes that are not the value's: an earlier value's, another key's, the guards', text. */
export function diagnoseForeign(read: WrongRead): Diagnosis | undefined {
  return (
    fromElsewhere(read, read.stale, "stale") ??
    fromElsewhere(read, read.others, "other-key") ??
    leakedGuard(read) ??
    decodedAsText(read)
  );
}

function fromElsewhere(
  { request, received }: WrongRead,
  candidates: ReadonlyMap<string, Uint8Array> | undefined,
  diagnosis: "stale" | "other-key",
): Diagnosis | undefined {
  for (const [origin, value] of candidates ?? []) {
    const due = owed(value, request);
    if (due.class !== "nothing" && due.bytes.length > 0 && bytesEqual(received, due.bytes))
      return { diagnosis, origin };
  }
  if (received.length < 4) return undefined;
  for (const [origin, value] of candidates ?? []) {
    if (findBytes(value, received) !== -1) return { diagnosis, origin };
  }
  return undefined;
}

const recognisable = 4;

function leakedGuard({ received }: WrongRead): Diagnosis | undefined {
  const before = Uint8Array.from({ length: recognisable }, (_, i) => guardByteAt(i - recognisable) ?? 0);
  const after = Uint8Array.from({ length: recognisable }, (_, i) => guardByteAt(i) ?? 0);
  const foundAt = [before, after].map((guard) => findBytes(received, guard)).find((at) => at !== -1);
  return foundAt === undefined ? undefined : { diagnosis: "guard-leaked", foundAt };
}

// What a text decoder puts in the place of bytes that are no UTF-8.
const replacement = new TextEncoder().encode("\uFFFD");

function decodedAsText({ due, received }: WrongRead): Diagnosis | undefined {
  const foundAt = findBytes(received, replacement);
  if (foundAt === -1 || findBytes(due.bytes, replacement) !== -1) return undefined;
  return { diagnosis: "text-decoded", foundAt };
}
