import type { ByteRequest } from "../store/index.js";

/** A request as JavaScript source: `{ start: 0, end: 4 }`; `whole value` for none. */
export function describeRequest(request: ByteRequest | undefined): string {
  if (request === undefined) return "whole value";
  const members = Object.entries(request).map(([name, value]) => `${name}: ${textOf(value)}`);
  return `{ ${members.join(", ")} }`;
}

/** A read as a case of a requirement: `{ suffix: 4 } of 256 bytes`; a missing key has no size. */
export function describeRead(request: ByteRequest | undefined, size: number | undefined): string {
  if (size === undefined)
    return request === undefined ? "a missing key" : `${describeRequest(request)} of a missing key`;
  return `${describeRequest(request)} of ${size} ${size === 1 ? "byte" : "bytes"}`;
}

/** A request as it goes into a report; JSON has no NaN, so odd numbers go as text. */
export function requestEvidence(request: ByteRequest | undefined): Record<string, number | string> | null {
  if (request === undefined) return null;
  const entries = Object.entries(request) as [string, unknown][];
  return Object.fromEntries(entries.map(([name, value]) => [name, isPlain(value) ? value : textOf(value)]));
}

function textOf(value: unknown): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function isPlain(value: unknown): value is number {
  return Number.isFinite(value) && !Object.is(value, -0);
}
