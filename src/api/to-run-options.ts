import { defaultRunOptions, type RunOptions } from "../runner/options.js";
import type { ConformanceOptions, SelectionOptions } from "./options.js";

/** The options of a run, with every default filled in. */
export function toRunOptions(options: ConformanceOptions): RunOptions {
  const { timeout, concurrency, strict, bench, bail, retry, repeat, runs, large, dialect, signal } = options;
  // Whoever repeats wants to know that nothing differs.
  const { failOnFlaky = repeat === undefined ? undefined : repeat > 1 } = options;
  return {
    ...defaultRunOptions,
    ...toSelection(options),
    ...toSeed(options),
    benchMs: bench ? defaultRunOptions.benchMs : 0,
    ...(timeout !== undefined && { timeoutMs: timeout }),
    ...(concurrency !== undefined && { concurrency }),
    ...(strict !== undefined && { strict }),
    ...(bail !== undefined && { bail }),
    ...(retry !== undefined && { retry }),
    ...(repeat !== undefined && { repeat }),
    ...(failOnFlaky !== undefined && { failOnFlaky }),
    ...(runs !== undefined && { runs }),
    ...(large !== undefined && { large }),
    ...(dialect && { dialect }),
    ...(signal && { signal }),
  };
}

/** What of the options selects requirements. */
export function toSelection({
  grep = [],
  grepInvert = [],
  suite = [],
}: SelectionOptions): Pick<RunOptions, "grep" | "grepInvert" | "suites"> {
  return {
    grep: toPatterns(grep),
    grepInvert: toPatterns(grepInvert),
    suites: typeof suite === "string" ? [suite] : suite,
  };
}

function toPatterns(given: string | RegExp | readonly (string | RegExp)[]): RegExp[] {
  const patterns = typeof given === "string" || given instanceof RegExp ? [given] : given;
  return patterns.map(toPattern);
}

function toPattern(pattern: string | RegExp): RegExp {
  if (typeof pattern === "string") return new RegExp(pattern, "i");
  // One with a memory of its last match would miss every other requirement.
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ""));
}

function toSeed({ seed }: ConformanceOptions): Partial<Pick<RunOptions, "seed" | "path">> {
  if (seed === undefined) return {};
  const [number, ...places] = String(seed).split(":");
  return { seed: Number(number), ...(places.length > 0 && { path: places.join(":") }) };
}
