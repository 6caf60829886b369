import type { ScriptCall } from "./steps.js";

/** Whether a call may change what others see. */
export function changes({ method }: ScriptCall): boolean {
  return !/^(get|has|exists|contains|list|keys|isEmpty)/.test(method);
}
