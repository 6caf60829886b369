import type { JournalCall } from "../harness/index.js";
import type { Failure } from "../results/index.js";

/** Where the read that failed stands among the calls about its key; -1 where it is not known. */
export function failingRead(calls: readonly JournalCall[], { args }: Failure): number {
  if (!("request" in args)) return -1;
  const { request } = args;
  return calls.findLastIndex((call) => request !== null && asksFor(call, request));
}

/** Whether a call asks for this byte range, in whichever form the dialect has it. */
function asksFor({ args }: JournalCall, request: Record<string, number | string>): boolean {
  return args.some((arg) => {
    if (typeof arg !== "object" || arg === null) return false;
    return formsOf(request).some((form) =>
      Object.entries(form).every(([name, value]) => String(Reflect.get(arg, name)) === String(value)),
    );
  });
}

/** A byte range as the contract has it and as zarrita has it. */
function formsOf(request: Record<string, number | string>): Record<string, number | string>[] {
  const { start, end, suffix } = request;
  const zarrita =
    start !== undefined && end !== undefined
      ? { offset: start, length: Number(end) - Number(start) }
      : suffix !== undefined
        ? { suffixLength: suffix }
        : request;
  return [request, zarrita];
}
