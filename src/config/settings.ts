import type { Dialect } from "../results/index.js";

/** What a run can be told, wherever it is told: in a configuration, for all stores or for one. */
export interface Settings {
  /** Only requirements whose id or title matches one of these; a string is a pattern that takes any case. */
  grep?: string | RegExp | readonly (string | RegExp)[];
  /** Which requirements are left out, though they be selected otherwise: as `grep`. */
  grepInvert?: string | RegExp | readonly (string | RegExp)[];
  /** Only these suites, by id. */
  suite?: string | readonly string[];
  /** How long one call of the store may take, in milliseconds; 5000 by default. */
  timeout?: number;
  /** How many requirements are tried at once at the most, where each has a store of its own; 16 by default. */
  concurrency?: number;
  /** The store's dialect; detected where it is neither given nor declared. */
  dialect?: Dialect;
  /** Warnings fail the run. */
  strict?: boolean;
  /** Ends the run after so many failures. */
  bail?: number;
  /** How many times more what fails is tried; what then holds is flaky. */
  retry?: number;
  /** Flaky requirements fail the run. */
  failOnFlaky?: boolean;
  /** How many times each requirement is tried; where verdicts differ, the run fails. */
  repeat?: number;
  /** Where random choices begin: a number, or what a report says to replay, such as `7:3:1`. */
  seed?: number | string;
  /** How many random commands model-based scenarios make; 300 by default. */
  runs?: number;
  /** Also tries offsets past 2^31 and 2^32, where the store can hold such values. */
  large?: boolean;
  /** Whether timings are taken; they are, unless this is `false`. */
  bench?: boolean;
  /** Runs the store in the program's own process, for a debugger. */
  inProcess?: boolean;
  /** Says more: every call, every case, every requirement. */
  verbose?: boolean;
  /** The path of the baseline: what is known to fail, with reasons. */
  baseline?: string;
}
