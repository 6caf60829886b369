import { isAbout } from "../../harness/index.js";
import type { Failure } from "../../results/index.js";
import { isOfMethod } from "../call-traits.js";
import { asksFor, isRead } from "../failing-read.js";
import type { World } from "../world.js";
import { isAnsweredSo } from "./answered.js";
import type { ScriptCall } from "./steps.js";

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
    method === undefined ? isAsking(call, failure) : isOfMethod(call, method),
  );
  const isOf = (call: ScriptCall) =>
    about === undefined || isAbout(call, about) || isAbout(call, handle.root + about);
  const named = made.filter(isOf);
  // A failure may tell of a key below the directory that its scenario works in.
  const asking = named.length > 0 ? named : made.filter(({ args: [arg] }) => `/${arg}`.endsWith(`/${about}`));
  const answeredSo = asking.findLast((call) => isAnsweredSo(call, failure));
  // What is wrong may be in no single answer: the last one is then not to blame for being what it is.
  return answeredSo ?? (failure.code === "result.value" ? undefined : asking.at(-1));
}

function isAsking(call: ScriptCall, { args }: Failure): boolean {
  if (!("request" in args)) return false;
  const { request } = args;
  const batch = call.method === "getPartialValues";
  return request === null ? isRead(call) || batch : (isRead(call) || batch) && asksFor(call, request);
}
