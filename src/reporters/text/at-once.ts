import type { CallEvidence } from "../../results/index.js";

/** Where a call lies among those that were under way at once. */
export type Place = "first" | "within" | "last";

/**
 * For each call, where it lies in its group: calls of which each was made before all those before it in the group had
 * settled. Undefined for a call that nothing else was beside, or of which it is not known when it was made.
 */
export function placesAtOnce(calls: readonly CallEvidence[]): (Place | undefined)[] {
  const places: (Place | undefined)[] = calls.map(() => undefined);
  let first = 0;
  let settledAt = Number.NEGATIVE_INFINITY;
  const close = (end: number) => {
    if (end - first < 2) return;
    places.fill("within", first, end);
    places[first] = "first";
    places[end - 1] = "last";
  };
  for (const [index, { startMs = Number.NaN, durationMs = Number.POSITIVE_INFINITY }] of calls.entries()) {
    // What is not known is not below anything.
    if (!(startMs < settledAt)) {
      close(index);
      first = index;
      settledAt = Number.NEGATIVE_INFINITY;
    }
    settledAt = Math.max(settledAt, startMs + durationMs);
  }
  close(calls.length);
  return places;
}
