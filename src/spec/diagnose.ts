import { bytesEqual } from "../buffer/index.js";
import type { ByteDiagnosis } from "../results/index.js";
import type { ByteRequest } from "../store/index.js";
import { diagnoseExtent } from "./diagnose-extent.js";
import { diagnoseForeign } from "./diagnose-foreign.js";
import { findBytes, standsAt } from "./find-bytes.js";
import type { Owed } from "./owed.js";

/** What is known about a read that answered with wrong bytes. */
export interface WrongRead {
  value: Uint8Array;
  request: ByteRequest | undefined;
  due: Owed;
  received: Uint8Array;
  /** Other values that the bytes may stem from, by description: earlier values of the key, other keys. */
  stale?: ReadonlyMap<string, Uint8Array>;
  others?: ReadonlyMap<string, Uint8Array>;
}

/** The pattern that wrong bytes show, with what can be counted or named about it. */
export interface Diagnosis {
  diagnosis: ByteDiagnosis;
  count?: number;
  foundAt?: number;
  origin?: string;
}

/** Recognises what a store did, from the bytes that it answered with. The most telling pattern wins. */
export function diagnose(read: WrongRead): Diagnosis {
  return (
    diagnoseWhole(read) ??
    diagnoseExtent(read) ??
    diagnosePlace(read) ??
    diagnoseForeign(read) ?? { diagnosis: read.due.class === "nothing" ? "unowed" : "differ" }
  );
}

function diagnoseWhole({ value, request, received }: WrongRead): Diagnosis | undefined {
  if (request === undefined || value.length === 0 || !bytesEqual(received, value)) return undefined;
  return { diagnosis: "whole-value" };
}

/** Bytes of the value, but not those that were asked for. */
function diagnosePlace({ value, request, received }: WrongRead): Diagnosis | undefined {
  if (received.length > value.length) return undefined;
  const end = value.length - received.length;
  if (request && "suffix" in request) {
    if (bytesEqual(received, value.subarray(request.suffix))) return { diagnosis: "suffix-as-offset" };
    if (received.length === request.suffix && standsAt(value, received, 0))
      return { diagnosis: "first-bytes" };
  } else if (request && standsAt(value, received, 0)) return { diagnosis: "first-bytes", foundAt: 0 };
  if (request && standsAt(value, received, end)) return { diagnosis: "last-bytes", foundAt: end };
  const foundAt = findBytes(value, received);
  return foundAt === -1 ? undefined : { diagnosis: "shifted", foundAt };
}
