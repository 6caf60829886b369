import { itemsOf, type JournalCall } from "../../harness/index.js";
import type { Failure, FailureArgs } from "../../results/index.js";
import { asksFor, failingMember } from "../failing-read.js";
import { asView } from "./argument-source.js";
import { callSource } from "./call-source.js";
import { callText } from "./call-text.js";
import { seenCall, seenText, verdictSource } from "./seen.js";
import { wavesSource } from "./waves.js";

/** A sequence of calls whose last answer is wrong. The script is still wrong while it gets that same answer. */
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

/** A call that asks for something, alone or in a batch, and what came of it as text. */
interface Asking {
  call: JournalCall;
  text: string | undefined;
  /** Where it stands in a batch; -1 where it is asked for alone. */
  member: number;
}

function askingIn(call: JournalCall, failure: Failure): Asking {
  const member = failingMember(call, failure);
  const { settled } = call;
  const results: unknown = settled?.kind === "resolved" ? settled.value : undefined;
  if (member === -1 || !Array.isArray(results)) return { call, text: seenText(call), member };
  return { call, text: seenText({ ...call, settled: { kind: "resolved", value: results[member] } }), member };
}

/** An answer alone, which is that of one member of a batch. */
function seenAsking(name: string, { call, member }: Asking): string[] {
  if (member === -1) return seenCall(name, call);
  return [
    `const ${name} = await seen(async () => (await ${callText(call)})?.[${member}]);`,
    `console.log(${name}.slice(0, 500));`,
  ];
}

/** Two calls that ask the same and were answered otherwise, with what was called before and between them. */
export function variesSource(
  calls: readonly JournalCall[],
  args: FailureArgs["outcome.varies"],
): string[] | undefined {
  const { key, request } = args;
  const asks = calls.filter((call) => {
    const given = call.args.flatMap((arg) => itemsOf(arg)?.flat() ?? [arg]);
    return (
      given.some((arg) => holdsKey(arg, key)) &&
      (request === null || asksFor({ ...call, args: given }, request))
    );
  });
  const asking = asks.map((call) => askingIn(call, { code: "outcome.varies", args }));
  const second = asking.findLast((call) => kindOf(call) !== kindOf(asking[0]));
  const earlier = second ? asking.slice(0, asking.indexOf(second)) : [];
  const first = earlier.findLast((call) => kindOf(call) !== kindOf(second));
  if (first?.text === undefined || second?.text === undefined) return undefined;
  const [from, to] = [calls.indexOf(first.call), calls.indexOf(second.call)];
  return [
    ...wavesSource(calls.slice(0, from), first.call, callSource),
    ...seenAsking("first", first),
    ...wavesSource(calls.slice(from + 1, to), second.call, callSource),
    ...seenAsking("second", second),
    verdictSource(`first === ${JSON.stringify(first.text)} && second === ${JSON.stringify(second.text)}`),
  ];
}

function holdsKey(arg: unknown, key: string): boolean {
  return typeof arg === "string" && (arg === `/${key}` || arg.endsWith(key));
}

/** Two answers of one kind may be of different bytes, and are no different answers. */
function kindOf(asking: Asking | undefined): string {
  return asking?.text?.replace(/ [0-9a-f]*$/, "") ?? "";
}
