import type { RawStore } from "../adapters/index.js";
import { ContractBreach } from "../spec/index.js";
import { asPassed } from "./as-it-is.js";
import { breathe, now, turn } from "./clock.js";
import { type Journal, type JournalCall, resolvedTo } from "./journal.js";
import { itemsOf } from "./source-text.js";

const targets = new WeakMap<object, object>();

/** Puts a journal between the user's store and its adapter: each call is written down as it is made. */
export function watchStore(target: object, journal: Journal): RawStore {
  const member = (name: string): unknown => Reflect.get(target, name);
  const raw: RawStore = {
    has: (method) => typeof member(method) === "function",
    arity: (method) => arityOf(member(method)),
    property: member,
    call: (method, args) => call(target, journal, method, args, asGiven),
    callAs: (method, args, read, after) => call(target, journal, method, args, read, after),
    callNow: (method, args) => callNow(target, journal, method, args),
    iterate: (method, args, each) => iterate(target, journal, method, args, each),
    derive: (other) => watchStore(other, journal),
    equals: (other) => callNow(target, journal, "equals", [targets.get(other) ?? other]),
    observe: (observation) => journal.observations.push(observation),
    breach: (failure) => journal.breaches.push(failure),
  };
  return raw;
}

/** Remembers which of the user's stores an adapted store stands for, so that `equals` can be given it. */
export function standsFor(adapted: object, target: object): void {
  targets.set(adapted, target);
}

function arityOf(method: unknown): number {
  return typeof method === "function" ? method.length : 0;
}

function callNow(target: object, journal: Journal, method: string, args: readonly unknown[]): unknown {
  const entry = journal.begin(method, args, now(), target);
  try {
    const value = invoke(target, method, args);
    journal.end(entry, resolvedTo(value));
    return value;
  } catch (error) {
    journal.end(entry, { kind: "rejected", error, synchronously: true });
    throw error;
  }
}

/** Most calls of a store come through here: what each of them costs is added to each. */
async function call<T>(
  target: object,
  journal: Journal,
  method: string,
  args: readonly unknown[],
  read: (value: unknown) => T,
  after?: (call: JournalCall) => void,
): Promise<T> {
  const at = now();
  const pause = breathe(at);
  if (pause) await pause;
  if (journal.closed) return never;
  const entry = journal.begin(method, asPassed(args), pause ? now() : at, target);
  let result: unknown;
  try {
    result = invoke(target, method, args);
  } catch (error) {
    journal.end(entry, { kind: "rejected", error, synchronously: true });
    journal.observations.push({ kind: "threw", call: method, what: typeNameOf(error) });
    after?.(entry);
    throw error;
  }
  let value: unknown;
  try {
    value = await result;
  } catch (error) {
    journal.end(entry, { kind: "rejected", error, synchronously: false });
    after?.(entry);
    throw error;
  }
  journal.end(entry, resolvedTo(value));
  after?.(entry);
  return read(value);
}

const asGiven = (value: unknown) => value;

/** What is left of a scenario that is over waits here for ever, and is collected with it. */
const never = new Promise<never>(() => {});

/** How many names of a listing go into the journal. */
const keptNames = 100;

/** So often a listing lets the event loop turn: one that never waits would keep all else from running. */
const namesPerTurn = 1000;

/** No scenario puts so many keys into a store. */
const mostNames = 1_000_000;

async function* iterate<T>(
  target: object,
  journal: Journal,
  method: string,
  args: readonly unknown[],
  each: (name: unknown) => T,
): AsyncGenerator<T> {
  if (journal.closed) await never;
  const entry = journal.begin(method, args, now(), target);
  const names: unknown[] = [];
  let count = 0;
  let complete = false;
  try {
    const result: unknown = await invoke(target, method, args);
    for await (const name of iterableOf(result, method)) {
      if (count++ < keptNames) names.push(name);
      if (count % namesPerTurn === 0) await turn();
      if (journal.closed) return;
      if (count > mostNames) throw new RangeError(`\`${method}\` has not ended after ${mostNames} names`);
      yield each(name);
    }
    complete = true;
  } catch (error) {
    // A name of the wrong type is no rejection: the store has listed it.
    if (!(error instanceof ContractBreach))
      journal.end(entry, { kind: "rejected", error, synchronously: false });
    throw error;
  } finally {
    if (entry.settled === undefined) journal.end(entry, { kind: "listed", names, complete });
  }
}

function iterableOf(result: unknown, method: string): AsyncIterable<unknown> | Iterable<unknown> {
  if (isIterable(result)) return result;
  throw new TypeError(`\`${method}\` returned nothing that can be iterated`);
}

function typeNameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function isIterable(value: unknown): value is AsyncIterable<unknown> | Iterable<unknown> {
  return (
    typeof value === "object" && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)
  );
}

function invoke(target: object, method: string, args: readonly unknown[]): unknown {
  const member: unknown = Reflect.get(target, method);
  if (typeof member !== "function") throw new TypeError(`the store has no method \`${method}\``);
  return Reflect.apply(member, target, args);
}

/** Whether a call is about this key, in whichever form the dialect writes it. */
export function isAbout(call: JournalCall, key: string): boolean {
  const isKey = (arg: unknown) => arg === key || arg === `/${key}`;
  return call.args.some(
    (arg) => isKey(arg) || itemsOf(arg)?.some((item) => Array.isArray(item) && isKey(item[0])),
  );
}
