import { isWholeSet } from "../call-traits.js";
import { argumentSource } from "./argument-source.js";
import { callText } from "./call-text.js";
import { changes } from "./changes.js";
import { keysSource } from "./keys-source.js";
import { replaySource } from "./replay.js";
import type { ScriptCall } from "./steps.js";

/** Fewer writes than these are written out, and so many other calls at the most. */
const [fewWrites, mostOthers] = [200, 100];

/** Calls of which most put the same value under one key after another: these are made by a loop. */
export function manySource(
  calls: readonly ScriptCall[],
  cause: ScriptCall,
  broken: readonly string[],
): string[] | undefined {
  const whole = calls.filter(isWholeSet);
  const sourceOf = ({ args }: ScriptCall) => argumentSource(args[1]);
  const often = new Map<string, ScriptCall[]>();
  for (const call of whole) {
    const alike = often.get(sourceOf(call));
    if (alike) alike.push(call);
    else often.set(sourceOf(call), [call]);
  }
  const sets = [...often.values()].find(({ length }) => length >= fewWrites) ?? [];
  const [first] = sets;
  const last = sets.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const keys = keysSource(sets.map(({ args: [key] }) => String(key)));
  const after = calls.filter((call) => !sets.includes(call) && call.startedAt > last.startedAt);
  const others = after.length <= mostOthers ? after : after.filter((call) => call === cause || changes(call));
  if (keys === undefined || others.length > mostOthers || !others.includes(cause)) return undefined;
  const made = callText(first, (arg) => (arg === first.args[0] ? "key" : argumentSource(arg)));
  return [
    `const keys = ${keys};`,
    "for (let at = 0; at < keys.length; at += 100)",
    `  await Promise.allSettled(keys.slice(at, at + 100).map(async (key) => ${made}));`,
    ...replaySource(others, cause, broken),
  ];
}
