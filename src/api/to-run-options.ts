import { defaultRunOptions, type RunOptions } from "../runner/options.js";
import { UsageError } from "../runner/usage-error.js";
import type { ConformanceOptions, SelectionOptions } from "./options.js";

/**
 * The options of a run, with every default filled in.
 *
 * @throws UsageError where a pattern cannot be read
 */
export function toRunOptions(options: ConformanceOptions): RunOptions {
  const { timeout, strict, bench, seed, runs, large, dialect, signal } = options;
  return {
    ...defaultRunOptions,
    ...toSelection(options),
    benchMs: bench ? defaultRunOptions.benchMs : 0,
    ...(timeout !== undefined && { timeoutMs: timeout }),
    ...(strict !== undefined && { strict }),
    ...(seed !== undefined && { seed }),
    ...(runs !== undefined && { runs }),
    ...(large !== undefined && { large }),
    ...(dialect && { dialect }),
    ...(signal && { signal }),
  };
}

/**
 * What of the options selects requirements.
 *
 * @throws UsageError where a pattern cannot be read
 */
export function toSelection({
  grep = [],
  suite = [],
}: SelectionOptions): Pick<RunOptions, "grep" | "suites"> {
  const patterns = typeof grep === "string" || grep instanceof RegExp ? [grep] : grep;
  return { grep: patterns.map(toPattern), suites: typeof suite === "string" ? [suite] : suite };
}

function toPattern(pattern: string | RegExp): RegExp {
  // One with a memory of its last match would miss every other requirement.
  if (pattern instanceof RegExp) return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ""));
  try {
    return new RegExp(pattern, "i");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`\`grep\`: \`${pattern}\` is no regular expression (${reason}).`);
  }
}
