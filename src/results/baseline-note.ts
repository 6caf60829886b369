import type { Verdict } from "./verdict.js";

/** What the user's baseline says of a result. */
export type BaselineNote =
  /** It lists the requirement as known to fail, for this reason; `code` where it records how it fails. */
  | { standing: "listed"; reason: string; code?: string }
  /**
   * The requirement came with a later version of the suites than the baseline is of. Where it is a `warn` for that
   * alone, `spared` is the verdict that it would have otherwise.
   */
  | { standing: "new"; spared?: Verdict };

/** The baseline that the results of a run were held against. */
export interface BaselineReport {
  /** As the user named it. */
  file: string;
  /** The version of the suites that it is of. */
  suiteVersion: string;
  /** How many entries it has. */
  entries: number;
}
