import type { Result } from "../../results/index.js";
import { isSpared } from "./baseline-text.js";

/** Why a warning is one and no failure; undefined for all that is no warning. */
export function toleranceText(result: Result): string | undefined {
  const { verdict, level } = result;
  if (verdict !== "warn") return undefined;
  if (isSpared(result)) return "newer than the baseline";
  return level === "must"
    ? "tolerated, since the sources disagree"
    : `tolerated, since the requirement is a ${level}`;
}
