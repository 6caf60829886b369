import type { FailureArgs } from "../../results/index.js";
import { argumentSource } from "./argument-source.js";
import { callSource } from "./call-source.js";
import { callText } from "./call-text.js";
import { verdictSource } from "./seen.js";
import type { ScriptCall } from "./steps.js";
import { wavesSource } from "./waves.js";

/** The method whose list is another when it has been called; undefined for failures of anything else. */
export function listTaker({ call }: FailureArgs["result.value"]): string | undefined {
  return /^list after (\w+)/.exec(call)?.[1];
}

/** A call that is given a list, which is looked at afterwards; undefined where none was. */
export function listSource(calls: readonly ScriptCall[], method: string): string[] | undefined {
  const at = calls.findLastIndex((call) => call.method === method);
  const call = calls[at];
  const list = call?.args.find((arg) => Array.isArray(arg));
  if (call === undefined || list === undefined) return undefined;
  return [
    ...wavesSource(calls.slice(0, at), call, callSource),
    `const list = ${argumentSource(list)};`,
    "const text = () => JSON.stringify(list.map(([key, at]) => [key, at]));",
    "const before = text();",
    `try { await ${callText(call, (arg) => (arg === list ? "list" : argumentSource(arg)))}; } catch (error) { console.error(String(error)); }`,
    "console.log(text());",
    verdictSource("text() !== before"),
  ];
}
