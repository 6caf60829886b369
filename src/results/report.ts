import type { BaselineNote, BaselineReport } from "./baseline-note.js";
import type { CallEvidence } from "./evidence.js";
import type { Failure } from "./failure.js";
import type { ScenarioProfile } from "./profile.js";
import type { TimingsReport } from "./timing.js";
import type { Dialect, Level, Verdict } from "./verdict.js";

/** The version of the report's own shape. */
export const reportVersion = 1;

/** Where a requirement comes from. */
export interface SourceReference {
  /** Such as `RFC 9110` or `zarr-python`. */
  document: string;
  /** Section, class or row within it. */
  section: string;
  url?: string;
}

/** What a report tells of a requirement, so that it can be read without the suites at hand. */
export interface RequirementSummary {
  title: string;
  why: string;
  suite: string;
  /** The suite version that brought the requirement. */
  since: string;
  sources: SourceReference[];
  /** The capabilities that it needs; the last line of a report names those that were tested. */
  needs?: string[];
}

/** Why a requirement was not tried. */
export interface NotTried {
  /** The capability that the store lacks, for `unsupported`. */
  capability?: string;
  reason: string;
}

/** Another case of the same requirement that failed too. */
export interface FurtherFailure {
  /** Such as `{ suffix: 4 } of 256 bytes`. */
  label: string;
  code: string;
}

/** What a store printed to stdout and stderr, in the order in which it did. */
export interface Printed {
  /** The last of it. */
  text: string;
  /** How many characters before that are left out. */
  cut?: number;
}

/** One of several tries of a requirement. */
export interface Try {
  verdict: Verdict;
  /** The code of what went wrong, where something did. */
  code?: string;
}

/** The result of one requirement. */
export interface Result {
  requirement: string;
  suite: string;
  level: Level;
  verdict: Verdict;
  /** How many assertions were made; a `pass` has at least one. */
  assertions: number;
  durationMs: number;
  /** Each try in order, where there were several (`--retry`, `--repeat`). */
  tries?: Try[];
  notTried?: NotTried;
  /** What went wrong (or, for `warn`, what was tolerated). */
  failure?: Failure;
  /** The further cases that went wrong, beside the one in `failure`. */
  further?: FurtherFailure[];
  /** The calls that led to the failure, in order. */
  journal?: CallEvidence[];
  /** Where the time went, where that was asked for. */
  profile?: ScenarioProfile;
  /** A script that shows the failure without this tool. */
  reproduction?: string;
  /** What the store printed meanwhile, where that was asked for (`--verbose`). */
  output?: Printed;
  /** What the user's baseline says of it, where there is one that says something. */
  baseline?: BaselineNote;
}

/** A capability as it was found or declared. */
export interface CapabilityReport {
  capability: string;
  supported: boolean;
  /** Why it is not supported. */
  reason?: string;
}

/** The store under test. */
export interface StoreReport {
  /** What the user named, such as `./mystore.js`. */
  specifier: string;
  name: string;
  /** The package that its module belongs to, where there is one. */
  package?: { name: string; version?: string };
  dialect: Dialect;
  /** How the dialect became known. */
  dialectFrom: "detected" | "declared" | "option";
  /** What the module exports, such as `default export, async function`. */
  form: string;
  capabilities: CapabilityReport[];
  /** Deviations that the store documents. */
  policies: Record<string, string>;
}

/** What the run ran on. */
export interface EnvironmentReport {
  runtime: string;
  runtimeVersion: string;
  platform: string;
  arch: string;
}

/** The counts behind a verdict on the store. */
export interface Summary {
  conforms: boolean;
  counts: Record<Verdict, number>;
  assertions: number;
  durationMs: number;
  /** Whether warnings failed the run. */
  strict: boolean;
  /** Whether flaky requirements failed the run. */
  failOnFlaky?: true;
  /** How many requirements were planned and not come to, where a run was cut short; it then does not conform. */
  notRun?: number;
}

/** A breach of form that a scenario met and another requirement answers for. */
export interface ForeignBreach {
  /** The requirement that answers for it. */
  owner: string;
  /** The requirement whose scenario met it, where there is but one. */
  metBy?: string;
  failure: Failure;
  /** Whether it did not come again when that was tried, as `--retry` asks. */
  passing?: true;
  journal: CallEvidence[];
  reproduction?: string;
}

/** One of several runs that share the requirements among them, and what joins it to the others. */
export interface ShardReport {
  /** From 1. */
  index: number;
  count: number;
  /** The requirements that fell to it, by id. */
  planned: string[];
  /** How many requirements the shards have together, and a digest of their ids. */
  selected: number;
  digest: string;
  /** What its scenarios met that requirements of other shards answer for. */
  breaches: ForeignBreach[];
}

/** One run as one plain object. */
export interface Report {
  reportVersion: typeof reportVersion;
  suiteVersion: string;
  startedAt: string;
  store: StoreReport;
  environment: EnvironmentReport;
  seed: number;
  /** Present where the run was one of several shards. */
  shard?: ShardReport;
  summary: Summary;
  requirements: Record<string, RequirementSummary>;
  results: Result[];
  timings: TimingsReport | null;
  /**
   * What the store printed outside of any scenario, while it was loaded mostly, and what came past `process.stdout` and
   * `process.stderr`, of which nobody knows the scenario; where that was asked for.
   */
  output?: Printed;
  /** The baseline that the results were held against, where there was one. */
  baseline?: BaselineReport;
}
