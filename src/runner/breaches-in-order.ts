import type { Journal } from "../harness/index.js";
import type { Failure } from "../results/index.js";

/** What a breach is of: the call, as source, or its code. */
export function labelOf({ code, args }: Failure): string {
  return "call" in args ? args.call : code;
}

/** The breaches of a scenario, in an order that does not depend on which of several calls was answered first. */
export function breachesInOrder({ breaches }: Journal): readonly Failure[] {
  if (breaches.length < 2) return breaches;
  const names = new Intl.Collator("en", { numeric: true });
  return breaches.toSorted((a, b) => names.compare(labelOf(a), labelOf(b)));
}
