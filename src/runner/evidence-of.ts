import { type JournalCall, toCallEvidence } from "../harness/index.js";
import type { CallEvidence } from "../results/index.js";

/** Calls as evidence, numbered in the order in which they are shown. */
export function evidenceOf(calls: readonly JournalCall[]): CallEvidence[] {
  return toCallEvidence(calls).map((call, index) => ({ ...call, seq: index + 1 }));
}
