import { usualWeight, weights } from "./weights.js";

/** About how long a requirement takes, beside others. */
export function weightOf(id: string): number {
  return weights[id] ?? usualWeight;
}
