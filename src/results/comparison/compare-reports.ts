import type { Report, Result } from "../report.js";
import { failsRun, isTried, type Verdict } from "../verdict.js";
import { compareTimings } from "./compare-timings.js";
import {
  type ComparedRun,
  type Comparison,
  comparisonVersion,
  type RequirementChange,
} from "./comparison.js";

/** What makes a difference count. */
export interface CompareOptions {
  /** Whether a new warning, or another way of failing, is a regression too. */
  strict?: boolean;
}

type Kind = "broken" | "warned" | "otherwise" | "untried" | "mended" | "added" | "gone";

/**
 * Compares two runs, requirement by requirement and workload by workload. What a baseline lets be counts as broken, and
 * so is no news.
 */
export function compareReports(
  before: Report,
  after: Report,
  { strict = false }: CompareOptions = {},
): Comparison {
  const old = new Map(before.results.map((result) => [result.requirement, result]));
  const now = new Set(after.results.map(({ requirement }) => requirement));
  const pairs: [Result | undefined, Result | undefined][] = [
    ...after.results.map((result): [Result | undefined, Result] => [old.get(result.requirement), result]),
    ...before.results
      .filter(({ requirement }) => !now.has(requirement))
      .map((result): [Result, undefined] => [result, undefined]),
  ];
  const found: Record<Kind, RequirementChange[]> = {
    broken: [],
    warned: [],
    otherwise: [],
    untried: [],
    mended: [],
    added: [],
    gone: [],
  };
  for (const [earlier, later] of pairs) {
    const kind = kindOf(earlier, later);
    const change = changeOf(earlier, later, { before, after });
    if (kind !== undefined && change !== undefined) found[kind].push(change);
  }
  const worse = strict ? [...found.broken, ...found.warned, ...found.otherwise] : found.broken;
  const stillBroken = pairs.filter(([earlier, later]) => isBroken(earlier) && isBroken(later)).length;
  return {
    comparisonVersion,
    before: runOf(before),
    after: runOf(after),
    regressed: worse.length > 0,
    ...found,
    stillBroken,
    ...compareTimings(before.timings, after.timings),
  };
}

function kindOf(before: Result | undefined, after: Result | undefined): Kind | undefined {
  if (before === undefined) return "added";
  if (after === undefined) return "gone";
  if (isBroken(after)) {
    if (!isBroken(before)) return "broken";
    return codeOf(before) === codeOf(after) ? undefined : "otherwise";
  }
  if (isTried(before) && !isTried(after)) return "untried";
  if (isBroken(before)) return "mended";
  return isTolerated(after) && before.verdict === "pass" ? "warned" : undefined;
}

function changeOf(
  before: Result | undefined,
  after: Result | undefined,
  reports: { before: Report; after: Report },
): RequirementChange | undefined {
  const one = after ?? before;
  if (one === undefined) return undefined;
  const { requirement, suite, level } = one;
  const summary = reports.after.requirements[requirement] ?? reports.before.requirements[requirement];
  return {
    requirement,
    suite,
    level,
    title: summary?.title ?? "",
    ...(before && { before: verdictOf(before) }),
    ...(after && { after: verdictOf(after) }),
    ...(after?.failure && { failure: after.failure }),
    ...(after?.notTried && { reason: after.notTried.reason }),
  };
}

function verdictOf(result: Result): { verdict: Verdict; code?: string } {
  const code = codeOf(result);
  return { verdict: result.verdict, ...(code !== undefined && { code }) };
}

function codeOf({ failure }: Result): string | undefined {
  return failure?.code;
}

/** Listed in a baseline or not, it does not hold; what is listed and holds is not broken. */
function isBroken(result: Result | undefined): boolean {
  if (result === undefined || result.verdict === "xpass") return false;
  return result.verdict === "xfail" || failsRun(result.verdict);
}

function isTolerated({ verdict }: Result): boolean {
  return verdict === "warn" || verdict === "flaky";
}

function runOf({ store, suiteVersion, startedAt, environment, summary, results }: Report): ComparedRun {
  const { specifier, name, dialect } = store;
  return {
    store: { specifier, name, dialect },
    suiteVersion,
    startedAt,
    environment,
    conforms: summary.conforms,
    results: results.length,
    notRun: summary.notRun ?? 0,
  };
}
