import type { RatioInterval } from "./timing.js";

/** What a ratio of two times says. */
export type TimeVerdict = "faster" | "slower" | "no-difference" | "inconclusive";

/** The smallest difference that matters where nothing else is said: one part in twenty. */
export const defaultMinEffect = 0.05;

/**
 * Reads an interval of a ratio (new time by old) with the smallest difference that matters, such as 0.05. The border
 * between none and one that matters lies half-way between the two, so that a difference of just that size is seen as
 * surely as none is taken for none. Where the border lies within the interval, nothing can be said.
 */
export function timeVerdict({ low, high }: RatioInterval, minEffect: number): TimeVerdict {
  const border = Math.sqrt(1 + minEffect);
  if (low > border) return "slower";
  if (high < 1 / border) return "faster";
  return low > 1 / border && high < border ? "no-difference" : "inconclusive";
}
