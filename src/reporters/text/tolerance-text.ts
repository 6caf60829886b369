import type { Result } from "../../results/index.js";
import { isSpared } from "./baseline-text.js";
import { safeCode } from "./safe-text.js";

/** Why a must is tolerated, and where its ruling is found; nothing of any other result. */
export function toleranceDetails(result: Result): string[] {
  const tolerance = toleranceText(result);
  if (tolerance === undefined || result.level !== "must" || isSpared(result)) return [];
  if (isRefusal(result)) return [`It is ${tolerance}.`];
  const explained = safeCode(`explain ${result.requirement}`);
  return [`It is ${tolerance}; ${explained} has the ruling, and how a store declares its choice.`];
}

/** Why a warning is one and no failure; undefined for all that is no warning. */
export function toleranceText(result: Result): string | undefined {
  const { verdict, level } = result;
  if (verdict !== "warn") return undefined;
  if (isSpared(result)) return "newer than the baseline";
  if (level !== "must") return `tolerated, since the requirement is a ${level}`;
  return isRefusal(result)
    ? "tolerated, since the store says so by an error and does nothing wrong"
    : "tolerated, since the sources disagree";
}

/** Whether a call was refused that a store may have a limit for: no source rules on that. */
const isRefusal = ({ failure }: Result) => failure?.code === "call.rejected";
