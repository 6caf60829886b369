import { endOf } from "../call-traits.js";
import { argumentSource } from "./argument-source.js";
import { callSource } from "./call-source.js";
import { callText } from "./call-text.js";
import { heldSource, isDecided } from "./otherwise.js";
import { owedAnswers } from "./owed-answers.js";
import { settledSource, startSource } from "./rounds.js";
import type { ScriptCall } from "./steps.js";
import { wavesOf } from "./waves.js";

/**
 * Calls as one round of a script, in the order in which they were made: what came after another call in the run waits
 * for it, and what met another meets it. What came of the cause is in `answer`, and in `wrong` whether it is wrong.
 */
export function replaySource(
  calls: readonly ScriptCall[],
  cause: ScriptCall | undefined,
  broken: readonly string[],
  sourceOf = argumentSource,
): string[] {
  const late = cause !== undefined && isSignalled(cause, sourceOf);
  const made = (call: ScriptCall) => madeSource(call, sourceOf, late);
  const waves = wavesOf(calls);
  const meets = waves.some((wave) => wave.length > 1);
  const owed = meets ? owedAnswers(calls) : new Map<ScriptCall, readonly string[]>();
  return [
    ...(meets ? startSource : []),
    ...(late ? [settledSource] : []),
    ...waves.flatMap((wave) =>
      wave.length === 1 ? alone(wave, cause, made) : together(wave, cause, owed, made),
    ),
    ...broken,
  ].map((line) => line.replaceAll("signal: signal", "signal: aborting(round)"));
}

function alone(
  wave: readonly ScriptCall[],
  cause: ScriptCall | undefined,
  made: (call: ScriptCall) => string,
): string[] {
  const [call] = wave;
  if (call === undefined) return [];
  if (call === cause) return [`answer = await ${made(call)};`];
  if (call.step !== undefined || call.makes !== undefined) return [callSource(call)];
  return [heldSource(call, `await ${made(call)}`)];
}

/** Chance decides which of several calls goes wrong: each is held against what it owes. */
function together(
  wave: readonly ScriptCall[],
  cause: ScriptCall | undefined,
  owed: ReadonlyMap<ScriptCall, readonly string[]>,
  made: (call: ScriptCall) => string,
): string[] {
  const names = wave.map(({ seq }) => `c${seq}`);
  const lines = wave.map((call, index) => {
    const after = beforeIt(wave, index).map((each) => names[each]);
    return `const ${names[index]} = start([${after.join(", ")}], () => ${made(call)});`;
  });
  const checks = wave.flatMap((call, index) => {
    const texts = owed.get(call);
    return texts
      ? [`expect(await ${names[index]}, ${texts.map((text) => JSON.stringify(text)).join(", ")});`]
      : [];
  });
  const at = cause === undefined ? -1 : wave.indexOf(cause);
  return [
    ...lines,
    `await Promise.allSettled([${names.join(", ")}]);`,
    ...wave.flatMap((call, each) => (isDecided(call) ? [heldSource(call, `await ${names[each]}`)] : [])),
    ...checks,
    ...(at === -1 ? [] : [`answer = await ${names[at]};`]),
  ];
}

/** Whether a read has a signal that is aborted: that may be after it has ended, and must not change what it gave. */
function isSignalled(call: ScriptCall, sourceOf: typeof argumentSource): boolean {
  return /^get/.test(call.method) && callText(call, sourceOf).includes("signal: signal");
}

/** A call with what came of it; a listing that was left is left after as many names. */
function madeSource(call: ScriptCall, sourceOf: typeof argumentSource, late: boolean): string {
  const text = callText(call, sourceOf);
  if (late && isSignalled(call, sourceOf)) return `seen(() => settled(${text}))`;
  if (call.settled?.kind !== "listed" || call.settled.complete) return `seen(() => ${text})`;
  return `seen(() => ${text}, ${call.settled.names.length})`;
}

/** The calls of a wave that had ended when one of them began, but for those that others of these waited for. */
function beforeIt(wave: readonly ScriptCall[], index: number): number[] {
  const began = wave[index]?.startedAt ?? 0;
  const ended = [...wave.keys()].filter((each) => each < index && endOf(wave[each]) <= began);
  const latest = Math.max(...ended.map((each) => wave[each]?.startedAt ?? 0));
  return ended.filter((each) => endOf(wave[each]) > latest);
}
