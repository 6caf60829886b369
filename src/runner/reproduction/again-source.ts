import type { Failure } from "../../results/index.js";
import { endOf, isBeside, keysNamed } from "../call-traits.js";
import type { World } from "../world.js";
import { isAnsweredSo } from "./answered.js";
import { sourceFor } from "./argument-source.js";
import { brokenSource } from "./broken-source.js";
import { causeOf } from "./cause.js";
import { changes } from "./changes.js";
import { manySource } from "./many-source.js";
import { contradiction, disagreement } from "./owed-answers.js";
import { replaySource } from "./replay.js";
import type { ScriptCall } from "./steps.js";
import { wavesOf } from "./waves.js";

/** Up to so many calls are made again where they have to be, and so many where they may be to blame. */
const [mostCalls, fewCalls] = [320, 60];

/** A failure, and the calls that may have led to it. */
export interface Told {
  failure: Failure;
  /** The calls that are about the failure. */
  shown: readonly ScriptCall[];
  /** Every call, those that prepared the store among them. */
  all: readonly ScriptCall[];
}

/**
 * A script for a failure that the calls about it do not suffice to show: all calls before it are made again, with the same
 * overlaps in time. Undefined where the calls about it suffice, or all are too many.
 */
export function againSource(told: Told, world: World): string[] | undefined {
  const { failure, shown, all } = told;
  // What was called after the failure, and may be right by then, is no part of it.
  const latest = shown.at(-1)?.startedAt ?? Number.POSITIVE_INFINITY;
  const known = all.filter(({ startedAt }) => startedAt <= latest);
  const cause = causeOf(known, failure, world);
  if (cause === undefined) return undefined;
  const until = withoutIdle(
    all.filter(({ startedAt }) => startedAt <= endOf(cause)),
    world,
  );
  const most = mostNeeded(told, cause, until, world);
  if (most === 0) return undefined;
  const wrongIn = (calls: readonly ScriptCall[]) => {
    const writes = writesOf(calls, cause);
    const raced =
      wavesOf(writes).some((wave) => wave.length > 1) || writes.some((each) => isBeside(each, cause));
    const broken = brokenSource(failure, cause, world, { written: keysOf(calls), raced, writes });
    return broken === undefined ? undefined : [`wrong ||= ${broken};`];
  };
  const wrong = wrongIn(until);
  const many = wrong && until.length > mostCalls ? manySource(until, cause, wrong) : undefined;
  if (many) return many;
  const kept = [
    until,
    until.filter((call) => isNear(call, cause) || shown.includes(call) || isRest(call)),
    until.filter((call) => call === cause || changes(call) || shown.includes(call) || isRest(call)),
    most === mostCalls ? withRests(shown, until) : [],
  ].find(
    (calls) => calls.length <= most && calls.includes(cause) && writesOf(until, cause).every(isIn(calls)),
  );
  if (kept === undefined) return undefined;
  const against = /^(list[.]differs|result[.]value)$/.test(failure.code)
    ? contradiction(kept, cause)
    : undefined;
  if (against) return replaySource(kept, against.call, [`wrong ||= ${against.broken};`]);
  const raced = wavesOf(writesOf(kept, cause)).some((wave) => wave.length > 1);
  const disagree = failure.code === "result.value" && raced ? disagreement(kept, cause) : undefined;
  if (disagree) return replaySource(kept, cause, [`wrong ||= ${disagree};`]);
  const ours = wrongIn(kept);
  return ours && replaySource(kept, cause, ours, sourceFor(failure.code));
}

/** What is done past the store's methods and makes no other: the backend is broken, or the store left alone. */
function isRest({ step, makes }: ScriptCall): boolean {
  return step !== undefined && makes === undefined;
}

function withRests(calls: readonly ScriptCall[], all: readonly ScriptCall[]): ScriptCall[] {
  const rests = all.filter((call) => isRest(call) && !calls.includes(call));
  return rests.length === 0 ? [...calls] : [...calls, ...rests].sort((a, b) => a.startedAt - b.startedAt);
}

function isIn(calls: readonly ScriptCall[]): (call: ScriptCall) => boolean {
  return (call) => calls.includes(call);
}

function writesOf(calls: readonly ScriptCall[], { args: [key] }: ScriptCall): ScriptCall[] {
  return typeof key === "string" ? calls.filter((call) => call.args[0] === key && changes(call)) : [];
}

/** How many calls a replay may have where the shown ones do not suffice; 0 where they do. */
function mostNeeded(
  { failure, shown }: Told,
  cause: ScriptCall,
  until: readonly ScriptCall[],
  world: World,
): number {
  const { code, args } = failure;
  if ("rightLater" in args || code === "list.differs" || until.length > 3 * mostCalls) return mostCalls;
  if (until.some(({ step, makes }) => step !== undefined || makes !== undefined)) return mostCalls;
  if (until.some((call) => call.args.some(holdsSignal))) return mostCalls;
  const prepared = new Set<ScriptCall>(world.preparation);
  const isMeeting = (calls: readonly ScriptCall[]) => {
    const waves = wavesOf(calls.filter((call) => !prepared.has(call)));
    return waves.some((wave) => wave.length > 1 && wave.some(changes));
  };
  if (isMeeting(shown) || isMeeting(until.filter((call) => call.args[0] === cause.args[0]))) return mostCalls;
  // Listings and rejections are compared as text, so everything is replayed.
  if (code === "result.value" && cause.settled?.kind !== "resolved") return mostCalls;
  if (code === "result.value" && typeof Object(cause.settled).value === "object") return mostCalls;
  const last = shown.at(-1);
  if (last && isAnsweredSo(cause, failure) && !isAnsweredSo(last, failure)) return mostCalls;
  const isDropped = (call: ScriptCall) =>
    !shown.includes(call) && (changes(call) || code === "call.rejected");
  const isOurs = (call: ScriptCall) => !prepared.has(call) || code === "result.value";
  const dropped = until.some((call) => isDropped(call) && isOurs(call));
  return mayBeOthersDoing.test(code) && dropped ? fewCalls : 0;
}

/** What an earlier call may be to blame for, of another key or of none. */
const mayBeOthersDoing =
  /^read[.](missing|found|rejected)$|[.](stale|other-key|differ|unowed)$|^call[.]|^result[.]/;

function holdsSignal(arg: unknown): boolean {
  return typeof arg === "object" && arg !== null && "signal" in arg && arg.signal !== undefined;
}

/** Whether a call is about what lies in the same directory at the top, or about no key. */
function isNear(call: ScriptCall, cause: ScriptCall): boolean {
  const tops = (each: ScriptCall) => [...keysOf([each])].map((key) => key.split("/")[0]);
  const top = tops(call);
  return top.length === 0 || tops(cause).some((name) => top.includes(name));
}

/** Methods of which it is known which keys they look at. */
const ofOneKey = /^((get|set|delete|contains)(Item)?|getRange|getPartialValues|has|exists|getSize|set.*)$/;

/** Given values that the scenario does not ask for need not be put there. */
function withoutIdle(calls: readonly ScriptCall[], { preparation }: World): ScriptCall[] {
  const prepared = new Set<ScriptCall>(preparation);
  if (calls.length <= fewCalls) return [...calls];
  if (calls.some((call) => !prepared.has(call) && !ofOneKey.test(call.method))) return [...calls];
  const asked = keysOf(calls.filter((call) => !prepared.has(call)));
  return calls.filter((call) => !prepared.has(call) || isAmid([...keysOf([call])], asked));
}

/** Whether one of the keys is asked for, or lies above or below one that is. */
function isAmid(keys: readonly string[], asked: ReadonlySet<string>): boolean {
  return keys.some(
    (key) =>
      asked.has(key) || [...asked].some((each) => each.startsWith(`${key}/`) || key.startsWith(`${each}/`)),
  );
}

const keysOf = (calls: readonly ScriptCall[]) => new Set(calls.flatMap(keysNamed));
