import type { Report, Result } from "../results/index.js";
import { summarize } from "../runner/summarize.js";
import { type Baseline, entryFor } from "./baseline.js";
import { compareVersions } from "./compare-versions.js";
import { noted } from "./note.js";

/** A baseline and where it comes from. */
export interface NamedBaseline {
  /** As the user named it. */
  file: string;
  baseline: Baseline;
}

/** What is known of a run while its results still come. */
export interface RunTerms {
  platform: string;
  strict: boolean;
  /** The version of the suites at hand. */
  suiteVersion: string;
  /** The version of the suites that brought a requirement. */
  sinceOf(requirement: string): string | undefined;
}

/**
 * A report in the light of a baseline: what is listed is `xfail` or `xpass`, what is newer than the baseline is marked,
 * and the summary says whether the store conforms but for that. The report that is given stays as it is.
 */
export function applyBaseline(report: Report, { file, baseline }: NamedBaseline): Report {
  const { strict, failOnFlaky = false, durationMs, notRun = 0 } = report.summary;
  const terms: RunTerms = {
    platform: report.environment.platform,
    strict,
    suiteVersion: report.suiteVersion,
    sinceOf: (requirement) => report.requirements[requirement]?.since,
  };
  const results = report.results.map((result) => applyToResult(result, baseline, terms));
  return {
    ...report,
    summary: summarize(results, { strict, failOnFlaky, durationMs, planned: results.length + notRun }),
    results,
    baseline: { file, suiteVersion: baseline.suiteVersion, entries: baseline.entries.length },
  };
}

/** One result in the light of a baseline, as in {@link applyBaseline}. */
export function applyToResult(
  result: Result,
  baseline: Baseline,
  { platform, strict, suiteVersion, sinceOf }: RunTerms,
): Result {
  const since = sinceOf(result.requirement);
  // Suites of the user's own count their versions for themselves: what is beyond ours is none of ours.
  const isNew =
    since !== undefined &&
    compareVersions(since, baseline.suiteVersion) > 0 &&
    compareVersions(since, suiteVersion) <= 0;
  return noted(result, {
    entry: entryFor(baseline, result.requirement, platform),
    isNew,
    strict,
  });
}
