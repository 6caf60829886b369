import type { Settings } from "../config/settings.js";
import type { RunEvent } from "../results/index.js";
import type { Suite } from "../spec/index.js";

/** Which requirements are tried. */
export interface SelectionOptions extends Pick<Settings, "grep" | "grepInvert" | "suite" | "dialect"> {
  /** Suites of one's own, beside the built-in ones: the suites themselves, or the paths of modules that export some. */
  suites?: readonly (string | Suite)[];
  /** The directory that relative paths start from; the process's own by default. */
  cwd?: string;
}

/** What {@link runConformance} may be told: the settings of a configuration, and more. */
export interface ConformanceOptions
  extends SelectionOptions,
    Omit<Settings, "bench" | "inProcess" | "verbose"> {
  /** What the report calls a store that is given as a value and has no name of its own. */
  name?: string;
  /** Whether timings are taken; not by default. */
  bench?: boolean;
  /**
   * Runs a store that is named by a specifier in the caller's process. By default it has one of its own, so that
   * neither a hang nor an exit harms the caller. A store that is given as a value cannot leave the caller's process.
   */
  inProcess?: boolean;
  /** Ends the run early. What ran is still reported; the report then has `summary.notRun`. */
  signal?: AbortSignal;
  /** Told of every step of the run: the plan first, then each result in the order of the plan, the report last. */
  onEvent?: (event: RunEvent) => void;
}
