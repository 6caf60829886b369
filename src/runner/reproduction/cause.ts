import { Buffer, isBytes } from "../../buffer/index.js";
import { isAbout } from "../../harness/index.js";
import { type ByteWindow, type Failure, toHex } from "../../results/index.js";
import { toErrorEvidence } from "../../spec/index.js";
import { asksFor, isRead } from "../failing-read.js";
import type { World } from "../world.js";
import type { ScriptCall } from "./steps.js";

/** What the methods of the contract are called in the other dialects. */
const otherNames: Record<string, readonly string[]> = {
  get: ["getItem", "getRange"],
  set: ["setItem"],
  delete: ["deleteItem"],
  exists: ["has", "containsItem"],
  list: ["keys"],
};

/** The last call whose answer is what a failure tells of; of several that might be, one that was answered so. */
export function causeOf(
  calls: readonly ScriptCall[],
  failure: Failure,
  { handle }: Pick<World, "handle">,
): ScriptCall | undefined {
  const { args } = failure;
  const [, method, key] =
    /^(?:store[.])?(\w+)(?:\("\/?([^"]*)")?/.exec("call" in args ? args.call : "") ?? [];
  const about = "key" in args ? args.key : key;
  const made = calls.filter((call) =>
    method === undefined ? isAsking(call, failure) : isNamed(call, method),
  );
  const isOf = (call: ScriptCall) =>
    about === undefined || isAbout(call, about) || isAbout(call, handle.root + about);
  const named = made.filter(isOf);
  // A failure may tell of a key below the directory that its scenario works in.
  const asking = named.length > 0 ? named : made.filter(({ args: [arg] }) => `/${arg}`.endsWith(`/${about}`));
  return asking.findLast((call) => isAnsweredSo(call, failure)) ?? asking.at(-1);
}

function isNamed(call: ScriptCall, method: string): boolean {
  return call.method === method || (otherNames[method] ?? []).includes(call.method);
}

function isAsking(call: ScriptCall, { args }: Failure): boolean {
  if (!("request" in args)) return false;
  const { request } = args;
  const batch = call.method === "getPartialValues";
  return request === null ? isRead(call) || batch : (isRead(call) || batch) && asksFor(call, request);
}

/** Whether what came of a call is what a failure tells of. */
export function isAnsweredSo({ settled }: ScriptCall, { code, args }: Failure): boolean {
  if (settled === undefined) return false;
  if ("error" in args)
    return settled.kind === "rejected" && toErrorEvidence(settled.error).message === args.error?.message;
  if (code === "list.differs" || settled.kind === "rejected") return settled.kind !== "rejected";
  const value = settled.kind === "listed" ? settled.names.map(String).sort().join() : Object(settled).value;
  const received = "received" in args ? args.received : undefined;
  if (received === undefined) return value === undefined || value === null;
  if (typeof received === "string")
    return !ArrayBuffer.isView(value) && (String(value) === received || JSON.stringify(value) === received);
  return typeof received === "object" && isWindowOf(value, received);
}

function isWindowOf(value: unknown, { length, from, hex }: ByteWindow): boolean {
  const array = value instanceof Buffer ? value.asArrayLike() : value;
  const bytes = array instanceof ArrayBuffer ? new Uint8Array(array) : array;
  if (!isBytes(bytes) || bytes.length !== length) return false;
  return toHex(bytes.subarray(from, from + hex.length / 2)) === hex;
}
