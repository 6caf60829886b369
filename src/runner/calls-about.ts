import { isAbout, type JournalCall } from "../harness/index.js";
import type { Failure } from "../results/index.js";
import { endOf, isOfLife, isOfMethod, isWrite, keysNamed } from "./call-traits.js";
import type { ShownCalls } from "./evidence-of.js";
import { failingCall } from "./failing-call.js";
import { callsAboutListing } from "./failing-listing.js";
import { leadingTo } from "./leading-calls.js";
import { othersWrites } from "./others-writes.js";
import type { World } from "./world.js";

/** How many calls of a failure are kept; the last ones tell most. */
const keptCalls = 40;

/** How many of the writes that a listing may tell of are kept. */
const keptWrites = 200;

/**
 * The calls that show a failure, in the order in which they were made: those about its key, up to the one that failed, and
 * those of other keys or of none that may be to blame.
 *
 * @param calls the scenario's calls up to the failure
 * @param key the key that failed, where the failure itself does not name it
 */
export function callsAbout(
  failure: Failure,
  calls: readonly JournalCall[],
  { handle, preparation }: Pick<World, "handle" | "preparation">,
  key = keyIn(failure),
): ShownCalls & { calls: JournalCall[] } {
  const all = [...preparation, ...calls];
  if (failure.code === "list.differs") {
    const shown = callsAboutListing(all, failure.args).slice(-keptWrites);
    return { calls: shown, among: all.filter((call) => isWrite(call) || shown.includes(call)) };
  }
  const below = speaksOfDirectory(failure);
  if (key === undefined) {
    const among = below ? writesAndLast(all) : ofMethod(calls, failure);
    return { calls: among.slice(below ? -keptWrites : -keptCalls), among };
  }
  const place = placeOf(key, all, handle.root);
  const about = aboutPlace(all, place, below);
  const failed = failingCall(about, failure);
  const shown = leadingTo(failed, about, failure);
  const others = othersWrites(all, place, failure, failed);
  const near = about.some((call) => preparation.includes(call))
    ? []
    : preparation.filter((call) => isNear(call, place)).slice(0, 1);
  const kept = new Set([...near, ...(about.length > 0 ? shown : calls.slice(-keptCalls)), ...others]);
  const until = endOf(failed);
  const bearing = all.filter((call) => kept.has(call) || (isOfLife(call) && call.startedAt <= until));
  const isRelevant = new Set([...about, ...bearing]);
  return {
    calls: bearing.slice(below ? -keptWrites : -keptCalls),
    among: all.filter((call) => isRelevant.has(call)),
  };
}

/** A listing tells of all that was written before it. */
function writesAndLast(calls: readonly JournalCall[]): JournalCall[] {
  return calls.filter((call, index) => isWrite(call) || isOfLife(call) || index === calls.length - 1);
}

/** Where the call that failed is about no one key: the calls of its method, with the writes. */
function ofMethod(calls: readonly JournalCall[], { code, args }: Failure): readonly JournalCall[] {
  const method = code === "result.value" ? /^\w+/.exec(args.call)?.[0] : undefined;
  if (method === undefined || !calls.some((call) => isOfMethod(call, method)))
    return calls.filter((call) => !isRehearsal(call));
  const made = calls.filter((call) => isOfMethod(call, method));
  // A batch is about the keys that it names, and what is written to others is none of its.
  const asked = new Set(made.slice(-1).flatMap(keysNamed));
  const isOfThese = (call: JournalCall) => asked.size === 0 || keysNamed(call).some((key) => asked.has(key));
  return calls.filter(
    (call) => isOfLife(call) || ((isWrite(call) || made.includes(call)) && isOfThese(call)),
  );
}

/** Whether a call was made to see whether the store does at all what a scenario builds on. */
function isRehearsal(call: JournalCall): boolean {
  const keys = keysNamed(call);
  return keys.length > 0 && keys.every((key) => /^(.*[/])?rehearsal[/]/.test(key));
}

/** A key as the store has it. A scenario may tell of one below the directory that it works in. */
function placeOf(key: string, calls: readonly JournalCall[], root: string): string {
  const place = key.startsWith(root) ? key : root + key;
  if (calls.some((call) => isAbout(call, place))) return place;
  const isBelow = (name: string) => name.endsWith(`/${key}`);
  const call = calls.findLast((each) => keysNamed(each).some(isBelow));
  return (call && keysNamed(call).find(isBelow)) ?? place;
}

/** The calls about a key; of a directory also what was written below it. No slash is added: `fo` also matches `foo/c/0`. */
function aboutPlace(calls: readonly JournalCall[], place: string, below: boolean): JournalCall[] {
  const prefix = place.replace(/[/]$/, "");
  return calls.filter(
    (call) =>
      isAbout(call, place) ||
      (below && isWrite(call) && keysNamed(call).some((key) => key.startsWith(prefix))),
  );
}

/** Whether the call that a failure is of asks for what lies below a key: what was written there belongs to it. */
function speaksOfDirectory({ args }: Failure): boolean {
  return "call" in args && /^(isEmpty|list|getSizePrefix|deleteDir)/.test(args.call);
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
  if ("key" in args) return args.key;
  const call = "call" in args ? args.call : "calls" in args ? args.calls[0] : undefined;
  return /^[\w.]+\("\/?([^"]*)"/.exec(call ?? "")?.[1];
}
