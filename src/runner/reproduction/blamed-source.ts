import { isAbout } from "../../harness/index.js";
import type { World } from "../world.js";
import { argumentSource, asView } from "./argument-source.js";
import { type Blamed, blamedCall } from "./blamed-call.js";
import { callSource } from "./call-source.js";
import { seenCall, seenText, verdictSource } from "./seen.js";
import type { ScriptCall } from "./steps.js";
import { wavesSource } from "./waves.js";

/** Up to this many calls are all made again; of more, those about the key and the writes before it. */
const fewCalls = 60;

/** Calls that a library made on a store, as plain calls, down to the one that was answered wrongly. */
export function blamedSource(calls: readonly ScriptCall[], world: World): string[] | undefined {
  const { seeded, given, handle } = world;
  const blamed = blamedCall(calls, seeded ? given : new Map(), handle.dialect);
  if (blamed === undefined) return undefined;
  const { call, key } = blamed;
  const before = calls.slice(0, calls.indexOf(call));
  const chosen =
    before.length <= fewCalls
      ? before
      : before.filter((each) => each.step !== undefined || isAbout(each, key));
  const lines = [
    ...wavesSource(chosen, call, callSource, asView),
    ...seenCall("answer", call),
    ...brokenSource(blamed, handle.dialect === "zarrjs", chosen.some(isFault)),
  ];
  // Bytes that stand in for others show nothing of what becomes of those.
  return lines.some((line) => line.includes("/* others")) ? undefined : lines;
}

function isFault({ step }: ScriptCall): boolean {
  return step !== undefined && /fault|failing/.test(step);
}

function brokenSource({ call, owed }: Blamed, throwsKeyError: boolean, fails: boolean): string[] {
  if (owed === "done") return [verdictSource('answer.startsWith("error")')];
  // An error that does not say that there is no such key.
  if (owed === "nothing" && throwsKeyError && call.settled?.kind === "rejected")
    return [verdictSource(`answer === ${JSON.stringify(seenText(call))}`)];
  if (owed === "nothing") {
    return [
      verdictSource(
        throwsKeyError ? '!answer.startsWith("error")' : '!["undefined", "null"].includes(answer)',
      ),
    ];
  }
  const { value, start, end } = owed;
  const part = start === 0 && end === value.length ? "" : `.slice(${start}, ${end})`;
  return [
    `const owed = told(${argumentSource(value)}${part});`,
    'console.log("owed:", owed.slice(0, 500));',
    // What lies behind the store may have been made to fail, which is to be told.
    verdictSource(fails ? '!answer.startsWith("error") && answer !== owed' : "answer !== owed"),
  ];
}
