import { bytesEqual } from "../../buffer/index.js";
import type { JournalCall } from "../../harness/index.js";
import type { Dialect } from "../../results/index.js";
import { resolveByteRequest } from "../../store/index.js";
import { endOf, isWholeSet, isWrite } from "../call-traits.js";
import { isRead, requestIn } from "../failing-read.js";
import { bytesIn } from "./answered.js";

/** A call that was answered as no map of keys would, and what it owed. */
export interface Blamed {
  call: JournalCall;
  key: string;
  /** The value of which it owed `[start, end)`; nothing where the key was not there; `done` for a write. */
  owed: { value: Uint8Array; start: number; end: number } | "nothing" | "done";
}

interface State {
  value: Uint8Array | undefined;
  /** When this is so, on the clock of the calls. */
  since: number;
}

/**
 * The first call that a plain map of keys to values would have answered otherwise, of calls that a library made. What
 * cannot be told, since calls met or a value was changed in part, is left alone.
 */
export function blamedCall(
  calls: readonly JournalCall[],
  given: ReadonlyMap<string, Uint8Array>,
  dialect: Dialect,
): Blamed | undefined {
  const states = new Map<string, State | undefined>();
  for (const [key, value] of given) states.set(key, { value, since: Number.NEGATIVE_INFINITY });
  for (const call of calls) {
    const key = keyOf(call);
    if (isWrite(call)) {
      if (key !== undefined && isWholeSet(call) && call.settled?.kind === "rejected")
        return { call, key, owed: "done" };
      note(states, call, key);
    } else if (key !== undefined && isRead(call)) {
      const state = states.has(key) ? states.get(key) : { value: undefined, since: Number.NEGATIVE_INFINITY };
      if (state === undefined || !(state.since <= call.startedAt) || isMetByWrite(calls, call, key)) continue;
      const owed = owedBy(call, state.value);
      if (owed && differs(call, owed, dialect)) return { call, key, owed };
    }
  }
  return undefined;
}

function note(states: Map<string, State | undefined>, call: JournalCall, key: string | undefined): void {
  const since = endOf(call);
  const value = bytesIn(call.args[1]);
  if (/^(deleteDir|clear)$/.test(call.method) && call.settled?.kind === "resolved")
    return noteRemoved(states, key ?? "", since);
  const patched = key === undefined ? undefined : patchedBy(call, states.get(key));
  if (key !== undefined && patched) {
    states.set(key, { value: patched, since });
    return;
  }
  const isDelete = /^delete(Item)?$/.test(call.method);
  if (key !== undefined && (isDelete || (isWholeSet(call) && value !== undefined))) {
    const before = states.get(key);
    const met = before !== undefined && before.since > call.startedAt;
    states.set(key, met ? undefined : { value: isDelete ? undefined : value, since });
    return;
  }
  for (const each of states.keys())
    if (key === undefined || each.startsWith(key)) states.set(each, undefined);
  if (key !== undefined) states.set(key, undefined);
}

/** What a key holds when a part of what it held was replaced; undefined where that is not known. */
function patchedBy({ method, args, settled, startedAt }: JournalCall, before: State | undefined) {
  const [, value, range] = args;
  const [start, end] = Array.isArray(range) ? range.map(Number) : [];
  const part = bytesIn(value);
  if (method !== "set" || settled?.kind !== "resolved" || !part || start === undefined) return undefined;
  if (end !== start + part.length || !before?.value || before.since > startedAt) return undefined;
  if (!(end <= before.value.length)) return undefined;
  const patched = before.value.slice();
  patched.set(part, start);
  return patched;
}

/** A directory that is deleted, or all of it: what it holds is known, though not what a call saw that met it. */
function noteRemoved(states: Map<string, State | undefined>, directory: string, since: number): void {
  const below = directory === "" ? "" : `${directory.replace(/[/]$/, "")}/`;
  for (const each of states.keys()) if (each.startsWith(below)) states.set(each, { value: undefined, since });
}

function isMetByWrite(calls: readonly JournalCall[], read: JournalCall, key: string): boolean {
  const end = endOf(read);
  return calls.some(
    (call) => isWrite(call) && keyOf(call) === key && call.startedAt > read.startedAt && call.startedAt < end,
  );
}

function owedBy(call: JournalCall, value: Uint8Array | undefined): Blamed["owed"] | undefined {
  if (value === undefined) return "nothing";
  try {
    return { value, ...resolveByteRequest(requestIn(call), value.length) };
  } catch {
    return undefined;
  }
}

function differs({ settled }: JournalCall, owed: Blamed["owed"], dialect: Dialect): boolean {
  if (settled?.kind === "rejected")
    return owed !== "nothing" || dialect !== "zarrjs" || !isKeyError(settled.error);
  if (settled?.kind !== "resolved" || owed === "done") return false;
  const bytes = bytesIn(settled.value);
  if (owed === "nothing") return bytes !== undefined;
  return bytes === undefined || !bytesEqual(bytes, owed.value.subarray(owed.start, owed.end));
}

/** How a store of zarr.js says that there is no such key. */
function isKeyError(error: unknown): boolean {
  const { name, __zarr__ } = Object(error);
  return name === "KeyError" || __zarr__ === "KeyError";
}

function keyOf({ args: [key] }: JournalCall): string | undefined {
  return typeof key === "string" ? key.replace(/^[/]/, "") : undefined;
}
