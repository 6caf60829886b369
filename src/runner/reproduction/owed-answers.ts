import { Buffer, isBytes } from "../../buffer/index.js";
import { toHex } from "../../results/index.js";
import { endOf, isOfMethod, isWholeSet, isWrite } from "../call-traits.js";
import { seenText } from "./seen.js";
import type { ScriptCall } from "./steps.js";
import { wavesOf } from "./waves.js";

/** Above this many bytes an answer is not written into a script. */
const mostBytes = 4096;

/**
 * The right answers of calls that look at one key, by what was written to it before, as the texts that `seen` gives in a
 * script. Left out are calls that overlap with a write of the key, and keys whose last writes overlap.
 */
export function owedAnswers(calls: readonly ScriptCall[]): Map<ScriptCall, readonly string[]> {
  const owed = new Map<ScriptCall, readonly string[]>();
  const writes = calls.filter(isWrite);
  if (writes.some((call) => !isPlain(call)) || calls.some(({ step, makes }) => step ?? makes)) return owed;
  for (const call of calls) {
    const looks = lookOf(call);
    if (looks === undefined) continue;
    const last = lastWrite(
      writes.filter(({ args }) => args[0] === call.args[0]),
      call,
    );
    const texts = last && textsOf(last, looks);
    if (texts) owed.set(call, texts);
  }
  return owed;
}

/**
 * The last call whose answer contradicts what was written, where the answer of the call in the failure does not: two
 * answers disagreed, and the other one is wrong.
 */
export function contradiction(
  calls: readonly ScriptCall[],
  cause: ScriptCall,
): { call: ScriptCall; broken: string } | undefined {
  const owed = owedAnswers(calls);
  const isWrong = (call: ScriptCall) => {
    const text = seenText(call);
    return text !== undefined && owed.get(call)?.includes(text) === false;
  };
  const call = isWrong(cause) ? undefined : calls.findLast(isWrong);
  return call && { call, broken: `!${JSON.stringify(owed.get(call))}.includes(answer)` };
}

/**
 * Whether a key was said to exist, or not, against a read of it beside that, as an expression: where writes met, either may
 * be right, but not both. Undefined where there was no such read.
 */
export function disagreement(calls: readonly ScriptCall[], cause: ScriptCall): string | undefined {
  // Those that were made with others have a name.
  const named = wavesOf(calls).flatMap((wave) => (wave.length > 1 ? wave : []));
  const isRead = (call: ScriptCall) => lookOf(call) === "value" && call.args[0] === cause.args[0];
  const read = lookOf(cause) === "presence" ? named.findLast(isRead) : undefined;
  return read && `answer === String(${JSON.stringify(absent)}.includes(await c${read.seq}))`;
}

/** How a read tells of a key that is not there. */
const absent = ["undefined", "null", "error KeyError"];

function isPlain(call: ScriptCall): boolean {
  return call.settled?.kind === "resolved" && (isWholeSet(call) || isOfMethod(call, "delete"));
}

function lookOf({ method, args }: ScriptCall): "value" | "presence" | undefined {
  if (/^(has|exists|containsItem)$/.test(method)) return "presence";
  const isWhole = method === "get" || method === "getItem";
  return isWhole && args.slice(1).every((arg) => arg === undefined || isPrototype(arg)) ? "value" : undefined;
}

function isPrototype(arg: unknown): boolean {
  return typeof arg === "object" && arg !== null && "ndBuffer" in arg;
}

function lastWrite(writes: readonly ScriptCall[], look: ScriptCall): ScriptCall | undefined {
  const met = writes.some((write) => write.startedAt < endOf(look) && endOf(write) > look.startedAt);
  const before = writes.filter((write) => endOf(write) <= look.startedAt);
  const last = before.at(-1);
  if (met || last === undefined) return undefined;
  return before.some((write) => write !== last && endOf(write) > last.startedAt) ? undefined : last;
}

function textsOf({ method, args }: ScriptCall, looks: "value" | "presence"): readonly string[] | undefined {
  const isThere = method.startsWith("set");
  if (looks === "presence") return [String(isThere)];
  if (!isThere) return absent;
  const value = args[1] instanceof Buffer ? args[1].asArrayLike() : args[1];
  const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
  return isBytes(bytes) && bytes.length <= mostBytes ? [`${bytes.length} bytes ${toHex(bytes)}`] : undefined;
}
