import type { FailureArgs } from "../../results/index.js";
import { endOf } from "../call-traits.js";
import { callSource } from "./call-source.js";
import { callText } from "./call-text.js";
import type { ScriptCall } from "./steps.js";
import { wavesSource } from "./waves.js";

/** More calls at once than a script has use for: it would not be read. */
const most = 400;

/** Calls with all others that were under way when the last one was made: it may take so many of them. */
function withBeside(
  calls: readonly ScriptCall[],
  last: ScriptCall,
  all: readonly ScriptCall[],
): ScriptCall[] {
  const isBeside = (call: ScriptCall) =>
    call !== last && call.startedAt <= last.startedAt && endOf(call) > last.startedAt;
  const beside = all.filter((call) => !calls.includes(call) && isBeside(call));
  if (beside.length + calls.length > most) return [...calls];
  return [...calls, ...beside].sort((a, b) => a.startedAt - b.startedAt || a.seq - b.seq);
}

/**
 * A call that never answers, with the calls before it. Of those that are made at once any may be the one: all of them are
 * waited for. Node ends a script that waits for nothing without a word.
 */
export function lateSource(
  calls: readonly ScriptCall[],
  last: ScriptCall,
  { limitMs }: FailureArgs["call.timeout"],
  all: readonly ScriptCall[],
): string[] {
  const before = wavesSource(withBeside(calls, last, all), last, callSource, undefined, "const underWay = ");
  const meets = before.some((line) => line.startsWith("const underWay = "));
  const made = callText(last);
  return [
    ...before,
    `const late = new Promise((resolve) => setTimeout(resolve, ${limitMs}, "no answer after ${limitMs} ms"));`,
    meets
      ? `console.log(await Promise.race([Promise.all([${made}, underWay]).then(([answer]) => answer), late]));`
      : `console.log(await Promise.race([${made}, late]));`,
    "process.exit();",
  ];
}
