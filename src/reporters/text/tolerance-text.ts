import type { Result } from "../../results/index.js";
import { isSpared } from "./baseline-text.js";
import { safeCode } from "./safe-text.js";

/** Why a must is tolerated, and where its ruling is found; nothing of any other result. */
export function toleranceDetails(result: Result): string[] {
  const tolerance = toleranceText(result);
  if (tolerance === undefined || result.level !== "must" || isSpared(result)) return [];
  const explained = safeCode(`explain ${result.requirement}`);
  return [`It is ${tolerance}; ${explained} has the ruling, and how a store declares its choice.`];
}

/** Why a warning is one and no failure; undefined for all that is no warning. */
export function toleranceText(result: Result): string | undefined {
  const { verdict, level } = result;
  if (verdict !== "warn") return undefined;
  if (isSpared(result)) return "newer than the baseline";
  return level === "must"
    ? "tolerated, since the sources disagree"
    : `tolerated, since the requirement is a ${level}`;
}
