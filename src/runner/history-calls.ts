import type { JournalCall } from "../harness/index.js";
import type { TimelineEntry } from "../results/index.js";
import { isOfMethod, isWrite } from "./call-traits.js";

/**
 * Of the calls about a key, those of a history that no order explains: the ones that its timeline names, found by when
 * they were made, and all writes.
 */
export function callsOfHistory(
  calls: readonly JournalCall[],
  timeline: readonly TimelineEntry[],
): readonly JournalCall[] {
  const [first] = timeline;
  if (first === undefined) return calls;
  // When the history began is not told: it is the moment for which the timeline fits best.
  const starts = ofEntry(calls, first).map(({ startedAt }) => startedAt - first.from);
  const matches = starts.map((start) => timeline.map((entry) => nearest(calls, entry, start)));
  const best = matches.sort((a, b) => distance(a) - distance(b))[0];
  if (best === undefined) return calls;
  const named = new Set(best.map(({ call }) => call));
  return calls.filter((call) => named.has(call) || isWrite(call));
}

interface Match {
  call: JournalCall | undefined;
  /** In milliseconds. */
  distance: number;
}

function nearest(calls: readonly JournalCall[], entry: TimelineEntry, start: number): Match {
  const distanceOf = ({ startedAt }: JournalCall) => Math.abs(startedAt - start - entry.from);
  const call = ofEntry(calls, entry).sort((a, b) => distanceOf(a) - distanceOf(b))[0];
  return { call, distance: call ? distanceOf(call) : Number.POSITIVE_INFINITY };
}

function distance(matches: readonly Match[]): number {
  return matches.reduce((sum, match) => sum + match.distance, 0);
}

function ofEntry(calls: readonly JournalCall[], { call }: TimelineEntry): JournalCall[] {
  const method = /^\w+/.exec(call)?.[0] ?? "";
  return calls.filter((each) => isOfMethod(each, method));
}
