import type { JournalCall } from "../harness/index.js";
import type { Failure, FailureArgs } from "../results/index.js";
import { isOfMethod } from "./call-traits.js";
import { asksFor, failingMember, failingRead, isPart, isRead } from "./failing-read.js";
import { isAnsweredSo } from "./reproduction/answered.js";

/**
 * The call whose answer a failure tells of, of the calls about its key: the last one that was answered so, else the last
 * one that asked for it. Undefined where it is not known.
 */
export function failingCall(calls: readonly JournalCall[], failure: Failure): JournalCall | undefined {
  const { args } = failure;
  if ("request" in args) {
    const answered = calls.findLast((call) => asksTo(call, args.request) && isAnsweredSo(call, failure));
    return (
      answered ??
      calls.findLast((call) => isAnsweredMember(call, failure)) ??
      calls[failingRead(calls, failure)]
    );
  }
  if (!("call" in args)) return undefined;
  const method = /^(?:store[.])?(\w+)/.exec(args.call)?.[1] ?? "";
  const made = calls.filter((call) => isOfMethod(call, method));
  const request = requestIn(args.call);
  const asking = made.filter((call) => !isRead(call) || asksTo(call, request));
  const candidates = asking.length > 0 ? asking : made;
  return candidates.findLast((call) => isAnsweredSo(call, failure)) ?? candidates.at(-1);
}

type Request = FailureArgs["read.missing"]["request"];

function asksTo(call: JournalCall, request: Request): boolean {
  return isRead(call) && (request === null ? !isPart(call) : asksFor(call, request));
}

/** Whether a batch has the read that failed, with this answer, or was refused. */
function isAnsweredMember(call: JournalCall, failure: Failure): boolean {
  if (failingMember(call, failure) === -1) return false;
  return call.settled?.kind === "rejected" || isAnsweredSo(call, failure);
}

/** The byte range in a call's source: `get("c/0", {"suffix":3})`. */
function requestIn(call: string): Request {
  const [, source = ""] = /^\w+\("[^"]*", ?(\{[^{}]*\})\)/.exec(call) ?? [];
  const pairs = [...source.matchAll(/"?(\w+)"?: ?(-?[\w.]+)/g)].map(([, name, value]) => [name, value]);
  return pairs.length === 0 ? null : Object.fromEntries(pairs);
}
