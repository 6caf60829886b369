import type { JournalCall } from "../harness/index.js";
import type { Dialect } from "../results/index.js";
import type { TracedSource } from "./reproduction/lost-source.js";

/** One of so many shares, from 1. */
export interface Shard {
  index: number;
  count: number;
}

/** What a run is told, with every default filled in. */
export interface RunOptions {
  /** Only requirements whose id or title matches one of these. */
  grep: readonly RegExp[];
  /** What is left out by id or title. */
  grepInvert: readonly RegExp[];
  /** Only these suites, by id. */
  suites: readonly string[];
  /** How long one call of the store may take, in milliseconds. */
  timeoutMs: number;
  /** Warnings fail the run. */
  strict: boolean;
  /** Flaky requirements fail the run. */
  failOnFlaky: boolean;
  /** How often a requirement that fails the run is tried again; it is flaky where it then does not. */
  retry: number;
  /** How often each requirement is tried; it is flaky where the verdicts differ. */
  repeat: number;
  /** Overrides the dialect that is detected or declared. */
  dialect?: Dialect;
  /** Milliseconds to spend on timings; 0 for none. */
  benchMs: number;
  /** How many scenarios run at once at the most, where each has a store of its own and waits for it. */
  concurrency: number;
  /** Where random choices begin. */
  seed: number;
  /** Where in them a counterexample lies that is to be replayed, as fast-check writes it. */
  path?: string;
  /** How many random commands model-based scenarios make. */
  runs: number;
  /** Whether values past what memory holds with ease are used. */
  large: boolean;
  /** Whether it is tried out if all stores are one place, which calls them before the first scenario. */
  triesPlace: boolean;
  /** Whether what the store prints goes into the report; only where it has a process of its own. */
  keepsOutput: boolean;
  /** Whether results say where the time of their scenarios went; they then run one at a time. */
  profile: boolean;
  /** Only these requirements, by id, of those that the other options select. */
  only?: readonly string[];
  /** Which share of the requirements is tried. */
  shard?: Shard;
  /** Ends the run after so many results that fail it. */
  bail?: number;
  /** Requirements that are known to fail, which `bail` does not count. */
  knownToFail?: readonly string[];
  /** Ends the run early; what ran is still reported. */
  signal?: AbortSignal;
  /** Told of every call of the store as it begins, with what a script needs to make it again. */
  onCall?: (call: JournalCall, source: TracedSource) => void;
  /** Told of each scenario as it begins, with what writes the calls that it has made so far as a script. */
  onScenario?: (requirement: string, script: () => string | undefined) => void;
  /** Called when all scenarios have run, before timings are taken. */
  afterScenarios?: () => void;
  /** Frees the memory that a scenario has left behind which takes much of it. */
  giveBack?: () => void;
  /** Does the work of a scenario in a place where it is known what the store prints meanwhile. */
  within?: <T>(requirement: string, work: () => Promise<T>) => Promise<T>;
}

/** The options of a run that is told nothing. */
export const defaultRunOptions: RunOptions = {
  grep: [],
  grepInvert: [],
  suites: [],
  timeoutMs: 5000,
  strict: false,
  failOnFlaky: false,
  retry: 0,
  repeat: 1,
  benchMs: 2000,
  concurrency: 48,
  seed: 0,
  runs: 300,
  large: false,
  triesPlace: true,
  keepsOutput: false,
  profile: false,
};
