import { itemsOf, type JournalCall } from "../harness/index.js";
import type { Failure } from "../results/index.js";
import type { ByteRequest } from "../store/index.js";

/** Where the read that failed stands among the calls about its key; -1 where it is not known. */
export function failingRead(calls: readonly JournalCall[], { args }: Failure): number {
  if (!("request" in args)) return -1;
  const { request } = args;
  return request === null ? wholeRead(calls) : calls.findLastIndex((call) => asksFor(call, request));
}

/** Of reads that were made at once, the one of the whole value: where nothing but reads of parts comes after it. */
function wholeRead(calls: readonly JournalCall[]): number {
  const last = calls.findLastIndex((call) => isRead(call) && !isPart(call));
  return calls.slice(last + 1).every((call) => isRead(call) && isPart(call)) ? last : -1;
}

/** Whether a call reads one key. */
export function isRead({ method }: JournalCall): boolean {
  return /^get(Range|Item)?$/.test(method);
}

/** Whether a read asks for a part of the value. */
export function isPart({ args }: JournalCall): boolean {
  const bounds = ["start", "end", "offset", "length", "suffix", "suffixLength"];
  return args.slice(1).some((arg) => {
    return typeof arg === "object" && arg !== null && bounds.some((name) => Object.hasOwn(arg, name));
  });
}

/** Which member of a batch is the read that failed; -1 where that is none of a batch, or it is not known. */
export function failingMember({ method, args: [, batch] }: JournalCall, { args }: Failure): number {
  if (method !== "getPartialValues" || !("request" in args)) return -1;
  const { key, request } = args;
  const isOfKey = (name: unknown) => typeof name === "string" && (name === key || name.endsWith(`/${key}`));
  const members = itemsOf(batch) ?? [];
  return members.findIndex(
    (item) =>
      Array.isArray(item) &&
      isOfKey(item[0]) &&
      (request === null ? item[1] === undefined : isRequest(item[1], request)),
  );
}

type Request = Record<string, number | string>;

/** Whether a call asks for this byte range, in whichever form the dialect has it, alone or in a batch. */
export function asksFor({ args }: JournalCall, request: Request): boolean {
  const members = args.flatMap(itemsOf).map((item) => (Array.isArray(item) ? item[1] : undefined));
  return [...args, ...members].some((arg) => isRequest(arg, request));
}

function isRequest(arg: unknown, request: Request): boolean {
  if (typeof arg !== "object" || arg === null) return false;
  return formsOf(request).some((form) =>
    Object.entries(form).every(([name, value]) => String(Reflect.get(arg, name)) === String(value)),
  );
}

/** A byte range as the contract has it and as zarrita has it. */
function formsOf(request: Request): Request[] {
  const { start, end, suffix } = request;
  const zarrita =
    start !== undefined && end !== undefined
      ? { offset: start, length: Number(end) - Number(start) }
      : suffix !== undefined
        ? { suffixLength: suffix }
        : request;
  return [request, zarrita];
}

/** The byte range that a call asks for, as the contract has it; undefined where it asks for the whole value. */
export function requestIn({ args }: JournalCall): ByteRequest | undefined {
  for (const arg of args.slice(1)) {
    if (typeof arg !== "object" || arg === null) continue;
    const { start, end, offset, length, suffix, suffixLength } = Object.fromEntries(
      Object.entries(arg).map(([name, value]) => [name, Number(value)]),
    );
    if (start !== undefined && end !== undefined) return { start, end };
    const last = suffix ?? suffixLength;
    if (last !== undefined) return { suffix: last };
    if (offset !== undefined)
      return length === undefined ? { offset } : { start: offset, end: offset + length };
  }
  return undefined;
}
