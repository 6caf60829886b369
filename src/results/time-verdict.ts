import type { RatioInterval } from "./timing.js";

/** What a ratio of two times says. */
export type TimeVerdict = "faster" | "slower" | "no-difference" | "inconclusive";

/** The smallest difference that matters where nothing else is said: one part in twenty. */
export const defaultMinEffect = 0.05;

/**
 * Reads an interval of a ratio (new time by old) with the smallest difference that matters, such as 0.05.
 *
 * A difference is called where the interval excludes that there is none, and the estimate is nearer to one that matters
 * than to none; none that matters, where the interval excludes one of that size. Each is wrong as seldom as the interval
 * is. Where the interval excludes neither, nothing can be said.
 */
export function timeVerdict({ estimate, low, high }: RatioInterval, minEffect: number): TimeVerdict {
  const matters = 1 + minEffect;
  const halfWay = Math.sqrt(matters);
  if (low > 1 && estimate > halfWay) return "slower";
  if (high < 1 && estimate < 1 / halfWay) return "faster";
  return low > 1 / matters && high < matters ? "no-difference" : "inconclusive";
}
