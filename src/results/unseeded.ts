import type { NotTried, Result } from "./report.js";

/** Why a requirement is not tried on a store that only reads, and has none of the values that it is to serve. */
export const unseeded: NotTried = {
  capability: "seed",
  reason: "the store cannot write, and neither `seed` nor `context.seed` put values into it",
};

/** Whether a requirement was not tried for that. */
export function wasUnseeded({ notTried }: Result): boolean {
  return notTried?.reason === unseeded.reason;
}
