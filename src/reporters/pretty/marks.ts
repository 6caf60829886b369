import type { Verdict } from "../../results/index.js";
import type { Paint } from "./paint.js";

/** The sign of a verdict, and the paint that goes with it. */
export interface Mark {
  symbol: string;
  paint: (text: string) => string;
}

/** How a verdict is marked in lists. */
export function markOf(verdict: Verdict, paint: Paint): Mark {
  switch (verdict) {
    case "pass":
      return { symbol: "✓", paint: paint.good };
    case "fail":
    case "timeout":
    case "crash":
    case "error":
    case "xpass":
      return { symbol: "✗", paint: paint.bad };
    case "warn":
    case "flaky":
      return { symbol: "!", paint: paint.warn };
    case "unsupported":
    case "skip":
    case "xfail":
      return { symbol: "–", paint: paint.faint };
  }
}
