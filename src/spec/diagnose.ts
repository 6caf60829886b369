import { bytesEqual } from "../buffer/index.js";
import { diagnoseExtent } from "./diagnose-extent.js";
import { diagnoseForeign, diagnoseStale } from "./diagnose-foreign.js";
import { findBytes, standsAt } from "./find-bytes.js";
import type { Diagnosis, WrongRead } from "./wrong-read.js";

/** Past this many bytes more than the value has, more of them tell no more; a store may answer with gigabytes. */
const furthest = 1024 * 1024;

/** Recognises what a store did, from the bytes that it answered with. The most telling pattern wins. */
export function diagnose(given: WrongRead): Diagnosis {
  const most = given.value.length + furthest;
  const cut = Math.max(0, given.received.length - most);
  const found = recognise({ ...given, received: given.received.subarray(0, most) });
  return found.count === undefined || cut === 0 ? found : { ...found, count: found.count + cut };
}

function recognise(read: WrongRead): Diagnosis {
  return (
    diagnoseWhole(read) ??
    diagnoseStale(read) ??
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
  const foundAt = isTelling(received.length, value.length) ? findBytes(value, received) : -1;
  return foundAt === -1 ? undefined : { diagnosis: "shifted", foundAt };
}

/** Whether so many bytes hardly stand in so long a value by chance: any single byte is in every long one. */
function isTelling(count: number, size: number): boolean {
  return size < 256 ** count / 16;
}
