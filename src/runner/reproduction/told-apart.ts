import { itemsOf, type JournalCall } from "../../harness/index.js";
import type { FailureArgs } from "../../results/index.js";
import { asksFor } from "../failing-read.js";
import { asView } from "./argument-source.js";
import { callSource } from "./call-source.js";
import { seenCall, seenText, verdictSource } from "./seen.js";
import { wavesSource } from "./waves.js";

/** A sequence of calls whose last answer is wrong: as long as it is that answer, it still is. */
export function sequenceSource(
  calls: readonly JournalCall[],
  { expected }: FailureArgs["model.diverged"],
): string[] | undefined {
  const last = calls.at(-1);
  const text = last && seenText(last);
  if (last === undefined || text === undefined) return undefined;
  return [
    ...wavesSource(calls.slice(0, -1), last, callSource, asView),
    ...seenCall("answer", last),
    `console.log("owed:", ${JSON.stringify(expected.slice(0, 500))});`,
    verdictSource(`answer === ${JSON.stringify(text)}`),
  ];
}

/** Two calls that ask the same and were answered otherwise, with what was called before and between them. */
export function variesSource(
  calls: readonly JournalCall[],
  { key, request }: FailureArgs["outcome.varies"],
): string[] | undefined {
  const asking = calls.filter((call) => {
    const args = call.args.flatMap((arg) => itemsOf(arg)?.flat() ?? [arg]);
    return (
      args.some((arg) => holdsKey(arg, key)) && (request === null || asksFor({ ...call, args }, request))
    );
  });
  const second = asking.findLast((call) => kindOf(call) !== kindOf(asking[0]));
  const earlier = second ? asking.slice(0, asking.indexOf(second)) : [];
  const first = earlier.findLast((call) => kindOf(call) !== kindOf(second));
  const texts = [first, second].map((call) => call && seenText(call));
  if (!first || !second || texts.includes(undefined)) return undefined;
  const [from, to] = [calls.indexOf(first), calls.indexOf(second)];
  return [
    ...wavesSource(calls.slice(0, from), first, callSource),
    ...seenCall("first", first),
    ...wavesSource(calls.slice(from + 1, to), second, callSource),
    ...seenCall("second", second),
    verdictSource(`first === ${JSON.stringify(texts[0])} && second === ${JSON.stringify(texts[1])}`),
  ];
}

function holdsKey(arg: unknown, key: string): boolean {
  return typeof arg === "string" && (arg === `/${key}` || arg.endsWith(key));
}

/** Two answers of one kind may be of different bytes, and are no different answers. */
function kindOf(call: JournalCall | undefined): string {
  const text = call && seenText(call);
  return text?.replace(/ [0-9a-f]*$/, "") ?? "";
}
