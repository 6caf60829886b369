import { isAbout, type JournalCall } from "../harness/index.js";
import type { Failure, FailureCode } from "../results/index.js";
import { endOf, isAmid, isBeside, isWrite, keysNamed } from "./call-traits.js";
import { likeness } from "./look-alike.js";

/** So many writes of other keys are kept where none of them stands out. */
const fewWrites = 3;

/** Of the writes that stand out, so many. */
const mostWrites = 5;

/**
 * The writes of other keys that may be why a call failed: of the key that the bytes stem from, of keys that look like this
 * one, of a directory above it, and those beside the call. Where none stands out, the last few since the key was written.
 *
 * @param calls all of them, up to the failure
 * @param place the key that failed, as the store has it
 */
export function othersWrites(
  calls: readonly JournalCall[],
  place: string,
  failure: Failure,
  failed: JournalCall | undefined,
): JournalCall[] {
  const { code, args } = failure;
  const until = endOf(failed);
  const writes = calls.filter((call) => isWrite(call) && call.startedAt <= until);
  const others = writes.filter((call) => !isAbout(call, place));
  if (code === "call.timeout") return holding(calls, place);
  if (code.endsWith(".other-key")) {
    const origin = "origin" in args ? args.origin : undefined;
    return origin === undefined ? [] : others.filter((call) => isOf(call, origin)).slice(-fewWrites);
  }
  if (!mayBeOthersDoing(code)) return [];
  const written = writes.findLastIndex((call) => call !== failed && isAbout(call, place));
  const since = written === -1 ? others : writes.slice(written + 1);
  const alike = isFound(failure) ? lookAlikes(others, place, 1) : lookAlikes(since, place, 2);
  // A deleted directory may also swallow what is set in it later.
  const isBearing = (call: JournalCall) =>
    code === "call.rejected" || call.method === "deleteDir" || since.includes(call);
  const above = others.filter((call) => isAmid(call, place) && isBearing(call));
  const beside = failed === undefined ? [] : others.filter((call) => isBeside(call, failed));
  const standing = [...new Set([...mostAmid(beside, place), ...above.slice(-fewWrites), ...alike])];
  if (standing.length > 0) return standing.slice(-mostWrites);
  // What is accepted, or found where it never was, is so whatever else was written.
  return code === "call.accepted" || isFound(failure) ? [] : since.slice(-fewWrites);
}

/** Whether a failure can be due to what was written elsewhere. */
export function mayBeOthersDoing(code: FailureCode): boolean {
  return /^read[.](missing|found)$|[.](stale|other-key|differ|unowed)$|^call[.](rejected|accepted)$|^result[.]value$/.test(
    code,
  );
}

/** Whether a store has found what is not there. */
function isFound({ code, args }: Failure): boolean {
  return code === "read.found" || (code === "result.value" && args.received === "true");
}

function isOf(call: JournalCall, key: string): boolean {
  return keysNamed(call).some((name) => `/${name}`.endsWith(`/${key}`));
}

/** The last writes of the keys that look most like this one, and at least so much. */
function lookAlikes(writes: readonly JournalCall[], place: string, least: number): JournalCall[] {
  const last = new Map<string, JournalCall>();
  for (const call of writes) for (const key of keysNamed(call)) last.set(key, call);
  const alike = [...last].map(([key, call]) => ({ call, degree: likeness(place, key) }));
  const most = Math.max(least, ...alike.map(({ degree }) => degree));
  return alike
    .filter(({ degree }) => degree === most)
    .map(({ call }) => call)
    .slice(-fewWrites);
}

/** The last few of many writes, but for those above or below a place, which come first. */
function mostAmid(writes: readonly JournalCall[], place: string): JournalCall[] {
  const amid = writes.filter((call) => isAmid(call, place));
  return (amid.length > 0 ? amid : writes).slice(-fewWrites);
}

/** What a call may wait for: one that is pending, and a listing that was left, with the writes of what it had named. */
function holding(calls: readonly JournalCall[], place: string): JournalCall[] {
  const held = calls.filter(
    ({ settled }) => settled === undefined || (settled.kind === "listed" && !settled.complete),
  );
  const shown = held.filter((call) => !isAbout(call, place)).slice(0, fewWrites);
  const named = shown.flatMap(({ settled }) => (settled?.kind === "listed" ? settled.names.map(String) : []));
  const written = calls.filter((call) => isWrite(call) && named.some((name) => isAbout(call, name)));
  return [...written.slice(0, fewWrites), ...shown];
}
