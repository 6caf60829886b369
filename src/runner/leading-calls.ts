import { type JournalCall, sourceText } from "../harness/index.js";
import type { Failure } from "../results/index.js";
import { isBeside, isWrite } from "./call-traits.js";
import { asksFor } from "./failing-read.js";
import { callsOfHistory } from "./history-calls.js";

/** Up to this many calls, all those before the one that failed may be why it did, such as by a cache. */
const fewCalls = 12;

/** So many calls after it are kept, where they tell what it did. */
const fewAfter = 3;

/** So many calls beside it are kept. */
const mostBeside = 8;

/**
 * Of the calls about a key, those that lead to the one that failed: it, the writes before it, the calls beside it, and
 * where there are few also the other reads before it. All of them where it is not known which failed.
 */
export function leadingTo(
  failed: JournalCall | undefined,
  calls: readonly JournalCall[],
  failure: Failure,
): readonly JournalCall[] {
  if (failure.code === "history.impossible") return callsOfHistory(calls, failure.args.timeline);
  // Two results that share memory are both shown, with all that came after them.
  if (failed === undefined || failure.code.startsWith("memory.")) return calls;
  const until = new Set(calls.slice(0, calls.indexOf(failed) + 1));
  const answered = failure.code === "result.value";
  const beside = new Set(
    nearest(
      calls.filter((call) => mayBearOn(failed, call, failure)),
      failed,
    ),
  );
  const isMeeting = (call: JournalCall) => beside.has(call);
  const isSame = (call: JournalCall) => call !== failed && isSameQuestion(failure, call, failed);
  // If a concurrent call, or the same error before, explains a rejection, successful reads are left out.
  const known = failure.code === "read.rejected" && calls.some((call) => isMeeting(call) || isSame(call));
  const few = until.size <= fewCalls && !answered && !known;
  // What writes came to is told by what was read after them.
  const told = new Set(answered && isWrite(failed) ? calls.slice(until.size, until.size + fewAfter) : []);
  const isLeading = (call: JournalCall) => until.has(call) && (few || isWrite(call) || isSame(call));
  const kept = calls.filter(
    (call) => call === failed || isMeeting(call) || isLeading(call) || told.has(call),
  );
  // Repeated writes are dropped for rejections only: a wrong value may come from being set twice.
  return failure.code === "read.rejected" ? withoutRepetition(kept) : kept;
}

/** Whether a call beside the one that failed may be why. Of reads that is so where a signal or the moment decided. */
function mayBearOn(failed: JournalCall, call: JournalCall, { code, args }: Failure): boolean {
  if (!isBeside(call, failed)) return false;
  if (isWrite(call)) return true;
  if (code === "result.value") return call.method === failed.method && restOf(call) === restOf(failed);
  return code === "read.rejected" || code === "abort.wrong" || "rightLater" in args;
}

/** The calls that were made nearest to the one that failed. */
function nearest(calls: readonly JournalCall[], { seq }: JournalCall): readonly JournalCall[] {
  const distance = (call: JournalCall) => Math.abs(call.seq - seq);
  return [...calls].sort((a, b) => distance(a) - distance(b)).slice(0, mostBeside);
}

/** Whether a call asked for the same, where what it was answered bears on the failure. */
function isSameQuestion({ code, args }: Failure, call: JournalCall, failed: JournalCall): boolean {
  if (code === "outcome.varies") return args.request !== null && asksFor(call, args.request);
  if (code === "result.value") return call.method === failed.method && restOf(call) === restOf(failed);
  if (code !== "read.rejected" || call.settled?.kind !== "rejected") return false;
  return failed.settled?.kind === "rejected" && String(call.settled.error) === String(failed.settled.error);
}

function restOf({ args }: JournalCall): string {
  return args.slice(1).map(sourceText).join();
}

/** Of a write that is made again and again, with nothing kept in between, the last one. */
function withoutRepetition(calls: readonly JournalCall[]): JournalCall[] {
  const textOf = ({ method, args }: JournalCall) => `${method} ${args.map(sourceText).join()}`;
  return calls.filter((call, index) => {
    const next = calls[index + 1];
    return (
      next === undefined || !isWrite(call) || call.method !== next.method || textOf(call) !== textOf(next)
    );
  });
}
