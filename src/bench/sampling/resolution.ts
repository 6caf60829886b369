/** So many steps of the clock are looked at, and for so many readings at the most. */
const steps = 20;
const mostReadings = 200_000;

/** The smallest step that a clock was seen to make, in its own unit. */
export function clockResolution(clock: () => number): number {
  let smallest = Number.POSITIVE_INFINITY;
  let seen = 0;
  let before = clock();
  for (let reading = 0; reading < mostReadings && seen < steps; reading++) {
    const at = clock();
    if (at > before) {
      smallest = Math.min(smallest, at - before);
      seen++;
    }
    before = at;
  }
  return smallest;
}

/** How long a sample should take: 0.1 ms, or as long as a coarse clock needs to tell 1 % apart; in milliseconds. */
export function batchLength(resolutionMs: number): number {
  return Math.min(20, Math.max(0.1, 100 * resolutionMs));
}
