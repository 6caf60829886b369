import { bytesEqual, guardByteAt, guardLength } from "../buffer/index.js";
import { findBytes, standsAt } from "./find-bytes.js";
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

/** Exactly what an earlier value would have answered, even where the present one contains these bytes. */
export function diagnoseStale(read: WrongRead): Diagnosis | undefined {
  return answerOf(read, read.stale, "stale");
}

type Elsewhere = "stale" | "other-key";
type Candidates = ReadonlyMap<string, Uint8Array> | undefined;

function fromElsewhere(read: WrongRead, candidates: Candidates, diagnosis: Elsewhere): Diagnosis | undefined {
  const { due, received } = read;
  const exactly = answerOf(read, candidates, diagnosis);
  if (exactly) return exactly;
  for (const [origin, value] of candidates ?? []) {
    if (received.length >= recognisable && findBytes(value, received) !== -1) return { diagnosis, origin };
    if (runsOnInto(value, due.bytes, received)) return { diagnosis, origin };
  }
  return undefined;
}

/** What the same request of another value is owed. */
function answerOf(
  { request, received }: WrongRead,
  candidates: Candidates,
  diagnosis: Elsewhere,
): Diagnosis | undefined {
  for (const [origin, value] of candidates ?? []) {
    const due = owed(value, request);
    if (due.class !== "nothing" && due.bytes.length > 0 && bytesEqual(received, due.bytes))
      return { diagnosis, origin };
  }
  return undefined;
}

/** So many bytes in a row are no coincidence. */
const recognisable = 4;

/** The right bytes and then another value's: the tail that a shorter write left, the neighbour in a file. */
function runsOnInto(value: Uint8Array, due: Uint8Array, received: Uint8Array): boolean {
  const rest = received.subarray(due.length);
  if (rest.length === 0 || !standsAt(received, due, 0)) return false;
  if (bytesEqual(rest, value.subarray(due.length))) return true;
  return rest.length >= recognisable && findBytes(value, rest) !== -1;
}

const guardRuns = Array.from({ length: guardLength - recognisable + 1 }, (_, from) =>
  [from - guardLength, from].map((start) =>
    Uint8Array.from({ length: recognisable }, (_, i) => guardByteAt(start + i) ?? 0),
  ),
).flat();

function leakedGuard({ received }: WrongRead): Diagnosis | undefined {
  const found = guardRuns.map((run) => findBytes(received, run)).filter((at) => at !== -1);
  return found.length === 0 ? undefined : { diagnosis: "guard-leaked", foundAt: Math.min(...found) };
}

// What a text decoder puts in the place of bytes that are no UTF-8.
const replacement = new TextEncoder().encode("\uFFFD");

function decodedAsText({ due, received }: WrongRead): Diagnosis | undefined {
  const foundAt = findBytes(received, replacement);
  if (foundAt === -1 || findBytes(due.bytes, replacement) !== -1) return undefined;
  return { diagnosis: "text-decoded", foundAt };
}
