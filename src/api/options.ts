import type { Dialect, RunEvent } from "../results/index.js";

/** Which requirements are tried. */
export interface SelectionOptions {
  /** Only requirements whose id or title matches one of these; a string is a pattern that takes any case. */
  grep?: string | RegExp | readonly (string | RegExp)[];
  /** Only these suites, by id. */
  suite?: string | readonly string[];
  /** The store's dialect; detected where it is neither given nor declared. */
  dialect?: Dialect;
}

/** What {@link runConformance} may be told. */
export interface ConformanceOptions extends SelectionOptions {
  /** What the report calls a store that is given as a value and has no name of its own. */
  name?: string;
  /** How long one call of the store may take, in milliseconds; 5000 by default. */
  timeout?: number;
  /** Warnings fail the run. */
  strict?: boolean;
  /** Whether timings are taken; not by default. */
  bench?: boolean;
  /** Where random choices begin; 0 by default. */
  seed?: number;
  /** How many random commands model-based scenarios make; 300 by default. */
  runs?: number;
  /** Also tries offsets past 2^31 and 2^32, where the store can hold such values. */
  large?: boolean;
  /**
   * Runs a store that is named by a specifier in the caller's process. By default it has one of its own, so that
   * neither a hang nor an exit harms the caller. A store that is given as a value cannot leave the caller's process.
   */
  inProcess?: boolean;
  /** The directory that relative specifiers start from; the process's own by default. */
  cwd?: string;
  /** Ends the run early. What ran is still reported; the report then has `summary.notRun`. */
  signal?: AbortSignal;
  /** Told of every step of the run: the plan first, then each result in the order of the plan, the report last. */
  onEvent?: (event: RunEvent) => void;
}
