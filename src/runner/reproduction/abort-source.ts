import type { JournalCall } from "../../harness/index.js";
import type { FailureArgs } from "../../results/index.js";
import { callSource } from "./call-source.js";
import { callText } from "./call-text.js";
import { indented } from "./rounds.js";
import { seenCall } from "./seen.js";

/**
 * A call that is aborted, at another moment in each round: it is wrong where it rejects with an error that is not the
 * signal's reason, and is not due to it; and for a listing, where it leaves keys out.
 */
export function abortSource(
  calls: readonly JournalCall[],
  { call }: FailureArgs["abort.wrong"],
): string[] | undefined {
  const method = /^\w+/.exec(call)?.[0] ?? "";
  const isListing = method.startsWith("list");
  // A read has other names in other dialects, which begin alike; a listing of a directory is another one.
  const isSuch = (name: string) => (isListing ? name === method : name.startsWith(method));
  const aborted = calls.filter((each) => isAborted(each) && isSuch(each.method));
  const last = aborted.findLast(isForOtherReason) ?? aborted.at(-1);
  if (last === undefined) return undefined;
  const writes = calls.filter((each) => /^set/.test(each.method) && each.startedAt < last.startedAt);
  const made = callText(last);
  const whole = isListing ? seenCall("all", { ...last, args: last.args.filter(isName) }).slice(0, 1) : [];
  return [
    ...writes.map((each) => callSource(each)),
    ...whole,
    "for (let turn = 0; turn < 6 && !wrong; turn++) {",
    "  const signal = aborting(round + turn);",
    ...(isListing ? listed(made) : refused(made)).map(indented),
    "}",
  ];
}

function listed(made: string): string[] {
  return [`answer = await seen(() => ${made});`, 'wrong = !answer.startsWith("error") && answer !== all;'];
}

function refused(made: string): string[] {
  return [
    "try {",
    `  answer = told(await ${made}).slice(0, 500);`,
    "} catch (error) {",
    "  answer = String(error);",
    "  wrong = ![error, error?.cause, error?.cause?.cause].includes(signal.reason);",
    "}",
  ];
}

function isAborted({ args }: JournalCall): boolean {
  return args.some((arg) => signalIn(arg)?.aborted);
}

/** Whether a call rejected with something else than the reason of its own signal. */
function isForOtherReason({ args, settled }: JournalCall): boolean {
  if (settled?.kind !== "rejected") return false;
  const { error } = settled;
  return args.some((arg) => {
    const signal = signalIn(arg);
    return signal?.aborted && ![error, Object(error).cause].includes(signal.reason);
  });
}

function signalIn(arg: unknown): AbortSignal | undefined {
  const signal = typeof arg === "object" && arg !== null && "signal" in arg ? arg.signal : undefined;
  return signal instanceof AbortSignal ? signal : undefined;
}

/** Keeps the prefix and drops the signal, for the reference listing. */
const isName = (arg: unknown) => typeof arg === "string";
