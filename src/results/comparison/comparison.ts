import type { Failure } from "../failure.js";
import type { TimingJudgement } from "../judge-timings.js";
import type { EnvironmentReport, StoreReport } from "../report.js";
import type { Timing } from "../timing.js";
import type { Level, Verdict } from "../verdict.js";

/** The version of the shape of a comparison. */
export const comparisonVersion = 1;

/** One of the two runs. */
export interface ComparedRun {
  store: Pick<StoreReport, "specifier" | "name" | "dialect">;
  suiteVersion: string;
  startedAt: string;
  environment: EnvironmentReport;
  conforms: boolean;
  /** How many requirements have a result. */
  results: number;
  /** How many were planned and not come to. */
  notRun: number;
}

/** What one run says of a requirement. */
export interface ComparedVerdict {
  verdict: Verdict;
  /** The code of the failure, where there is one. */
  code?: string;
}

/** A requirement of which the two runs say different things; one side is absent where that run has no result of it. */
export interface RequirementChange {
  requirement: string;
  suite: string;
  level: Level;
  title: string;
  before?: ComparedVerdict;
  after?: ComparedVerdict;
  /** What went wrong in the later run, where something did. */
  failure?: Failure;
  /** Why it was not tried in the later run, where it was not. */
  reason?: string;
}

/** A workload that both runs timed. */
export interface TimingChange extends TimingJudgement {
  /** Names the workload, the same in every report. */
  workload: string;
  before: Timing;
  after: Timing;
}

/** How a later run differs from an earlier one. */
export interface Comparison {
  comparisonVersion: typeof comparisonVersion;
  before: ComparedRun;
  after: ComparedRun;
  /** Whether a requirement is newly broken. */
  regressed: boolean;
  /** Broken now, and not before. */
  broken: RequirementChange[];
  /** Held, and is now tolerated with a warning, or flaky. */
  warned: RequirementChange[];
  /** Broken before and now, in different ways. */
  otherwise: RequirementChange[];
  /** Tried before, and now left out or not supported any more. */
  untried: RequirementChange[];
  /** Broken before, and not any more. */
  mended: RequirementChange[];
  /** Without a result before: of a later version of the suites, or left out then. */
  added: RequirementChange[];
  /** Without a result now. */
  gone: RequirementChange[];
  /** How many requirements are broken in both runs. */
  stillBroken: number;
  /** The timings; their verdicts are advisory, and never make a run a regression. */
  slower: TimingChange[];
  faster: TimingChange[];
  unchanged: TimingChange[];
  inconclusive: TimingChange[];
}
