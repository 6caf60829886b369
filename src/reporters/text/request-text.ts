import type { ReadEvidence, RequestEvidence } from "../../results/index.js";
import { countText, plural, valueText } from "./number-text.js";
import { safeLine } from "./safe-text.js";

/** The numbers of a byte range by name; `NaN` and the like, which go into a report as text, as numbers again. */
export function requestNumbers(request: RequestEvidence): Partial<Record<string, number>> {
  const entries = Object.entries(request ?? {});
  return Object.fromEntries(entries.map(([name, number]) => [name, Number(number)]));
}

/** A byte range as source, such as `{ suffix: 4 }`. */
export function requestSource(request: NonNullable<RequestEvidence>): string {
  const members = Object.entries(request).map(([name, value]) => safeLine(`${name}: ${value}`, 40));
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** What was asked for: `{ suffix: 4 } of a 10-byte value`, `a read of the whole 10-byte value`. */
export function askedText(args: ReadEvidence): string {
  const { request, size, written } = args;
  const from = isMissing(args) ? "a missing key" : isAnyOf(args) ? "a value" : valueText(size);
  if (request !== null)
    return `${written === undefined ? requestSource(request) : safeLine(written)} of ${from}`;
  return `a read of ${isMissing(args) || size === 0 ? from : from.replace(/^an? /, "the whole ")}`;
}

/** Who answered: the store, unless it was the definition, which looked into the backend. */
export function answererText({ circumstance }: ReadEvidence): string {
  return circumstance === "peeked" ? "`peek` of the definition" : "The store";
}

/** Whether the key that was read held no value, so that "missing" is right and bytes are wrong. */
export function isMissing({ allowed }: ReadEvidence): boolean {
  return allowed.includes("missing") && !allowed.includes("exact");
}

/** Whether several values were written at the time, so that the one in the evidence is not the only right one. */
function isAnyOf({ circumstance, allowed }: ReadEvidence): boolean {
  return circumstance === "being-written" && !allowed.includes("missing");
}

const inWords: Readonly<Record<string, string>> = {
  empty: "an empty buffer",
  missing: "the answer for a missing key",
  rejected: "an error",
};

/** What would have been right: `the last 4 bytes`, `an error or an empty buffer`. */
export function owedText(args: ReadEvidence): string {
  const { request, size, allowed } = args;
  const owed: string[] = [];
  if (isAnyOf(args)) owed.push(anyOf(request));
  else if (allowed.includes("exact") || allowed.includes("clamped")) owed.push(bytesOwed(request, size));
  for (const outcome of allowed) {
    if (outcome !== "exact" && outcome !== "clamped") owed.push(inWords[outcome] ?? safeLine(outcome, 40));
  }
  return owed.length === 0 ? "something else" : owed.join(" or ");
}

function anyOf(request: RequestEvidence): string {
  return request === null ? "one of the values that were written, whole" : "that part of one of the values";
}

/** How a read ended, by the name of its class. */
export function outcomeText(found: string): string {
  return classes[found] ?? safeLine(found, 40);
}

const classes: Readonly<Record<string, string>> = {
  ...inWords,
  exact: "the bytes that it names",
  clamped: "those of the bytes that there are",
  "not bytes": "what is not bytes",
};

function bytesOwed(request: RequestEvidence, size: number): string {
  if (size === 0) return "an empty buffer";
  const { start, end, offset, suffix } = requestNumbers(request);
  if (suffix !== undefined) return lastBytes(Math.min(suffix, size), size);
  if (offset !== undefined) return lastBytes(size - offset, size, offset);
  if (start === undefined || end === undefined) return allBytes(size);
  if (end > size) return lastBytes(size - start, size, start);
  return start === 0 && end === size ? allBytes(size) : `bytes [${countText(start)}, ${countText(end)})`;
}

function lastBytes(count: number, size: number, from?: number): string {
  if (count === size) return allBytes(size);
  const where = from === undefined ? "" : `, from offset ${countText(from)} to the end`;
  return `the last ${count === 1 ? "byte" : plural(count, "byte")}${where}`;
}

function allBytes(size: number): string {
  return size === 1 ? "its one byte" : `all ${plural(size, "byte")}`;
}
