import type { JournalCall } from "../harness/index.js";
import type { ListDifference } from "../results/index.js";
import { endOf, isBeside, isOfLife, isOfMethod, isWrite, keysNamed } from "./call-traits.js";

/** So many calls about the names that a listing is wrong in are kept, and so many of those beside it. */
const [mostNamed, mostBeside] = [8, 8];

/** At most so many names are compared, none longer than this, since a broken store may list megabytes. */
const [fewNames, longest] = [100, 4000];

/** Of the calls about one such name, so many are kept whatever they are. */
const fewOfOne = 4;

/** The listing that failed, of several the last one that has what the failure tells; undefined where none has. */
function failingListing(calls: readonly JournalCall[], failed: ListDifference): JournalCall | undefined {
  const [, method = "", directory] = /^(\w+)(?:\("([^"]*)")?/.exec(failed.call) ?? [];
  const made = calls.filter((call) => isOfMethod(call, method));
  const ofDirectory = made.filter(
    (call) => directory === undefined || keysNamed(call).some((key) => endsWith(bare(key), bare(directory))),
  );
  const listings = ofDirectory.length > 0 ? ofDirectory : made;
  return listings.findLast((call) => shows(call, failed)) ?? listings.at(-1);
}

function bare(key: string): string {
  return key.replace(/^[/]|[/]$/g, "");
}

function endsWith(key: string, name: string): boolean {
  return name === "" || `/${key}`.endsWith(`/${name}`);
}

/** Whether a listing leaves out what was left out, and has what it should not have. Of a long one only the first names are known. */
function shows({ settled }: JournalCall, { missing, unexpected }: ListDifference): boolean {
  if (settled?.kind !== "listed" && settled?.kind !== "resolved") return false;
  const listed = settled.kind === "listed" ? settled.names : settled.value;
  if (!Array.isArray(listed)) return false;
  const names = listed.filter((each) => typeof each === "string" && each.length <= longest).map(bare);
  const has = (name: string) => name.length <= longest && names.some((each) => endsWith(each, bare(name)));
  const cutOff = settled.kind === "listed" && listed.length >= 100;
  return !missing.slice(0, fewNames).some(has) && (cutOff || unexpected.slice(0, fewNames).every(has));
}

/**
 * The calls that show a wrong listing: it, the listings and writes beside it, and the calls about the names that it is
 * wrong in. Where there are none of these, all writes before it.
 */
export function callsAboutListing(calls: readonly JournalCall[], failed: ListDifference): JournalCall[] {
  const listing = failingListing(calls, failed);
  const until = listing ? calls.filter((call) => call.startedAt <= endOf(listing)) : calls;
  const beside = listing ? until.filter((call) => isBeside(call, listing)) : [];
  const writes = writesBeside(beside);
  // Beside writes, other listings are further cases; without any they are what a listing may have been mixed up with.
  const lists = writes.length > 0 ? [] : beside.filter((call) => /^(list|keys)/.test(call.method));
  const wrong = [...failed.missing, ...failed.unexpected, ...failed.repeated];
  const named = lastOfEach(until, wrong);
  const others = named.length + writes.length > 0 ? [] : until.filter(isWrite);
  const kept = new Set([...named, ...writes, ...lists, ...others, listing]);
  return until.filter((call) => kept.has(call) || isOfLife(call));
}

/** Some of the writes beside a listing: what goes away under it tells more than what comes. */
function writesBeside(beside: readonly JournalCall[]): JournalCall[] {
  const writes = beside.filter(isWrite);
  const removals = writes.filter(({ method }) => method.startsWith("delete"));
  return [
    ...removals.slice(0, mostBeside / 2),
    ...writes.filter((call) => !removals.includes(call)).slice(0, mostBeside / 2),
  ];
}

/** The last two writes of each name and what was asked about it since, of the first few names. */
function lastOfEach(calls: readonly JournalCall[], names: readonly string[]): JournalCall[] {
  const found: JournalCall[] = [];
  for (const name of names.filter(({ length }) => length <= longest)) {
    const about = calls.filter((call) => !/^(list|keys)/.test(call.method) && isAbout(call, name));
    const [written = 0] = about.flatMap((call, index) => (isWrite(call) ? [index] : [])).slice(-2);
    // What was asked before a write may be what is remembered after it.
    found.push(...about.slice(Math.min(written, Math.max(0, about.length - fewOfOne))).slice(-mostNamed));
    if (found.length >= mostNamed) break;
  }
  return found;
}

/** Whether a call is about a name, from whichever directory it was listed, or about what lies below it. */
function isAbout(call: JournalCall, name: string): boolean {
  return keysNamed(call).some(
    (key) => endsWith(bare(key), bare(name)) || `/${key}`.includes(`/${bare(name)}/`),
  );
}
