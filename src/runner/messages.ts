import type { ConfiguredStore } from "../config/configured-store.js";
import type { SuiteSource } from "../config/suites/suite-source.js";
import type { CallEvidence, ErrorEvidence } from "../results/index.js";
import type { BenchEvent } from "./bench/bench-job.js";
import type { ChildFailure } from "./child-failure.js";
import type { RunOptions } from "./options.js";
import type { TracedSource } from "./reproduction/lost-source.js";
import type { WorkEvent } from "./work-event.js";

/** The options of a run that cross to the child. */
type JobOptions = Pick<
  RunOptions,
  | "timeoutMs"
  | "benchMs"
  | "concurrency"
  | "seed"
  | "path"
  | "runs"
  | "retry"
  | "repeat"
  | "bail"
  | "keepsOutput"
  | "profile"
  | "knownToFail"
  | "strict"
  | "failOnFlaky"
  | "large"
  | "triesPlace"
  | "dialect"
>;

/** What a child is to do: a run, or what is left of one. */
export interface Job extends JobOptions {
  /** Sent back with every message, so that what the store sends by itself is told apart. */
  token: string;
  specifier: string;
  cwd: string;
  /** Where the store is configured, where it is known by a name in a configuration; then `specifier` is that name. */
  configured?: ConfiguredStore;
  /** The user's own suites. */
  suiteSources?: readonly SuiteSource[];
  /** Where stores make their directories; the supervisor's. */
  directory: string;
  /** The file to leave messages in; undefined where there is none. */
  inbox?: string;
  /** The requirements to try, by id. */
  requirements: string[];
  /** The requirements of the whole run, which may answer for what these ones meet. */
  answering: string[];
  /** Whether every call is told as it begins, to know the last ones before a crash. */
  traces: boolean;
}

/** Ends a job early: the stores are taken down, and then it is done. */
export interface Stop {
  stop: true;
}

/** What a child tells its supervisor. */
export type ChildMessage =
  | { type: "work"; event: WorkEvent }
  | { type: "bench"; event: BenchEvent }
  /** A call of the store begins: the last ones, with what has become of those before; the new one also as source. */
  | { type: "calls"; calls: CallEvidence[]; source: TracedSource }
  /** The child's event loop turns; where it cannot be seen from outside, with the memory that it takes, in bytes. */
  | { type: "beat"; memory?: number }
  /** What the store printed, where that is kept by scenario. */
  | { type: "printed"; text: string }
  /** The store called `process.exit`. */
  | { type: "exiting"; exitCode: number; error: ErrorEvidence }
  | { type: "failed"; failure: ChildFailure }
  | { type: "done" };

/** A message as it crosses, with the token of its job. */
export interface Envelope {
  token: string;
  message: ChildMessage;
  /** How many messages were left in the file before it. */
  left: number;
}
