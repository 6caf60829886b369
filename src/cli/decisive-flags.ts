import type { RunFlags } from "./run-options.js";

/** The flags of a run that a verdict may depend on, for commands that are to come to the same one. */
export function decisiveFlags({ seed, dialect, large, runs, timeout }: RunFlags): string[] {
  return [
    ...(seed ? ["--seed", String(seed.seed)] : []),
    ...(dialect ? ["--dialect", dialect] : []),
    ...(runs === undefined ? [] : ["--runs", String(runs)]),
    ...(large ? ["--large"] : []),
    ...(timeout === undefined ? [] : ["--timeout", String(timeout)]),
  ];
}
