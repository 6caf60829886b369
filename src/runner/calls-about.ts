import { isAbout, type JournalCall } from "../harness/index.js";
import type { Failure, FailureCode } from "../results/index.js";
import { asksFor, failingRead } from "./failing-read.js";
import type { World } from "./world.js";

/** How many calls of a failure are kept beside those that prepared it; the last ones tell most. */
const keptCalls = 40;

/** How many of the writes that a listing may tell of are kept. */
const keptWrites = 200;

/** Up to this many reads, those before the one that failed may be why it did, such as by a cache. */
const fewReads = 12;

/**
 * The calls that show a failure, in order: those about its key, and the one that put the given value
 * there. Where another key's write may be to blame, those writes are among them.
 *
 * @param calls the scenario's calls up to the failure
 * @param key the key that failed, where the failure itself does not name it
 */
export function callsAbout(
  failure: Failure,
  calls: readonly JournalCall[],
  { handle, preparation }: Pick<World, "handle" | "preparation">,
  key = keyIn(failure),
): JournalCall[] {
  const below = speaksOfDirectory(failure);
  if (key === undefined) return below ? writesAndLast([...preparation, ...calls]) : calls.slice(-keptCalls);
  const place = key.startsWith(handle.root) ? key : handle.root + key;
  const about = endingWith(failure, select(calls, place, failure.code, below));
  const prepared = select(preparation, place, failure.code, below);
  const near = prepared.length > 0 ? prepared : preparation.filter((call) => isNear(call, place)).slice(0, 1);
  return [...near, ...(about.length > 0 ? about : calls).slice(below ? -keptWrites : -keptCalls)];
}

/** A listing tells of all that was written before it. */
function writesAndLast(calls: readonly JournalCall[]): JournalCall[] {
  return calls.filter((call, index) => isWrite(call) || index === calls.length - 1).slice(-keptWrites);
}

/** Of many reads, some of them made at once, only the one that failed, with the writes before it. */
function endingWith(failure: Failure, calls: readonly JournalCall[]): readonly JournalCall[] {
  const failed = failingRead(calls, failure);
  if (failed === -1) return calls;
  const until = calls.slice(0, failed + 1);
  if (until.length <= fewReads) return until;
  return until.filter((call, index) => isWrite(call) || index === failed || isOtherAnswer(failure, call));
}

/** Whether a call asked for the same as the one that was answered in another way. */
function isOtherAnswer({ code, args }: Failure, call: JournalCall): boolean {
  return code === "outcome.varies" && args.request !== null && asksFor(call, args.request);
}

/** The calls about a key, and the writes to others that may have changed what it holds. */
function select(
  calls: readonly JournalCall[],
  place: string,
  code: FailureCode,
  below: boolean,
): JournalCall[] {
  // A prefix without a slash may be the beginning of a name.
  const prefix = place.replace(/[/]$/, "");
  const about = calls.map(
    (call) => isAbout(call, place) || (below && isWrite(call) && isBelow(call, prefix)),
  );
  if (!about.includes(true)) return [];
  const written = calls.findLastIndex((call, index) => about[index] && isWrite(call));
  const from = code.startsWith("call.") ? 0 : othersMayHaveChanged(code) ? written : calls.length;
  return calls.filter((call, index) => about[index] || (index >= from && isWrite(call)));
}

function isWrite({ method }: JournalCall): boolean {
  return /^(set|delete|clear)/.test(method);
}

/** Whether a failed read can be due to what was written elsewhere. */
function othersMayHaveChanged(code: FailureCode): boolean {
  return /^read[.](missing|found|torn)$|[.](stale|other-key|differ|unowed)$/.test(code);
}

/** Whether the call that a failure is of asks for what lies below a key: what was written there belongs to it. */
function speaksOfDirectory({ args }: Failure): boolean {
  return "call" in args && /^(isEmpty|list|getSizePrefix|deleteDir)/.test(args.call);
}

function isBelow({ args }: JournalCall, prefix: string): boolean {
  const [key] = args;
  return typeof key === "string" && key.replace(/^[/]/, "").startsWith(prefix);
}

/** Whether a call is about a key above or below this one. */
function isNear({ args }: JournalCall, place: string): boolean {
  return args.some((arg) => {
    if (typeof arg !== "string") return false;
    const key = arg.replace(/^\//, "");
    return key.startsWith(`${place}/`) || place.startsWith(`${key}/`);
  });
}

/** The key that a failure's call is about, from its source: `get("/c/0")`. */
function keyIn({ args }: Failure): string | undefined {
  const call = "call" in args ? args.call : "calls" in args ? args.calls[0] : undefined;
  return /^[\w.]+\("\/?([^"]*)"/.exec(call ?? "")?.[1];
}
