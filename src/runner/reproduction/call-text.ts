import { argumentSource } from "./argument-source.js";
import type { ScriptCall } from "./steps.js";

/** A call as source, without what becomes of it. */
export function callText({ method, args, on = "store" }: ScriptCall, sourceOf = argumentSource): string {
  return `${on}.${method}(${args.map((arg) => sourceOf(arg)).join(", ")})`;
}
