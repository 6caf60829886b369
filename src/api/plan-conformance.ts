import { suites as builtIn } from "../../suites/index.js";
import { type Dialect, dialects as everyDialect, type Level, levels } from "../results/index.js";
import { plan } from "../runner/plan.js";
import { levelOf, type Requirement, type Suite } from "../spec/index.js";
import { checkOptions } from "./check-options.js";
import type { SelectionOptions } from "./options.js";
import { suitesOf } from "./suites-of.js";
import { toSelection } from "./to-run-options.js";

/** A requirement that a run is going to try. */
export interface PlannedRequirement {
  /** Such as `byte-range.suffix-zero`; a result has it as `requirement`. */
  id: string;
  /** The requirement in one sentence. */
  title: string;
  /** The id of its suite. */
  suite: string;
  /** How binding it is; where the dialects differ and none is given, the strictest. A result has its store's. */
  level: Level;
  /** The dialects that it speaks to. A store of another has no result of it. */
  dialects: readonly Dialect[];
}

/**
 * The requirements that a run with these options tries, in its order, without any store. Without a dialect it holds
 * those of every dialect.
 *
 * @param catalogue all suites that there are; `options.suites` is not looked at
 * @throws UsageError where the options select nothing or cannot be understood
 */
function planRequirements(
  options: SelectionOptions = {},
  catalogue: readonly Suite[] = builtIn,
): PlannedRequirement[] {
  const { dialect } = options;
  return plan(toSelection(options), catalogue).flatMap(({ suite, requirement }) => {
    const { id, title, dialects = everyDialect } = requirement;
    if (dialect !== undefined && !dialects.includes(dialect)) return [];
    return [{ id, title, suite, level: levelIn(requirement, dialect ? [dialect] : dialects), dialects }];
  });
}

function levelIn(requirement: Requirement, dialects: readonly Dialect[]): Level {
  const found = dialects.map((dialect) => levelOf(requirement, dialect));
  return levels.find((level) => found.includes(level)) ?? "may";
}

/** The same, with the suites that the options name. */
export async function planWithSuites(options: SelectionOptions): Promise<PlannedRequirement[]> {
  checkOptions(options);
  return planRequirements(options, (await suitesOf(options)).catalogue);
}
