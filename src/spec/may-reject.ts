import type { Scenario } from "./scenario.js";
import { attempt } from "./verify-call.js";

/** A call that a store may refuse, which is tolerated with a warning. Says whether it succeeded. */
export async function mayReject(
  scenario: Scenario,
  call: string,
  make: () => unknown,
  key?: string,
): Promise<boolean> {
  const result = await attempt(call, make);
  if (result.ok) return true;
  scenario.judge({
    standing: "tolerated",
    label: call,
    ...(key !== undefined && { key }),
    failure: result.failure,
  });
  return false;
}
