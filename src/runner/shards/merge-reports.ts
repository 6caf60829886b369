import type { Dialect, ForeignBreach, Report, Result } from "../../results/index.js";
import { chargeAll } from "../charge.js";
import { planned } from "../plan.js";
import { summarize } from "../summarize.js";
import { UsageError } from "../usage-error.js";
import { assertOneRun, type ShardFile } from "./one-run.js";

/** The report of all shards together, and the shards that none of the reports is of. */
export interface Merged {
  report: Report;
  missing: number[];
}

/**
 * Joins the reports of shards. Where shards are missing, the report says how many requirements were not run, and does
 * not conform.
 *
 * @throws UsageError where the reports are no shards of one run of one store
 */
export function mergeReports(files: readonly ShardFile[]): Merged {
  const shards = assertOneRun(files).toSorted((a, b) => a.shard.index - b.shard.index);
  const [first] = shards;
  if (first === undefined)
    throw new UsageError("There are no reports to merge: name the JSON reports of the shards.");
  const { count, selected } = first.shard;
  const indexes = shards.map(({ shard }) => shard.index);
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter(
    (index) => !indexes.includes(index),
  );
  const { results, added } = resultsOf(
    shards.map(({ report }) => report),
    first.report.store.dialect,
  );
  const { strict, failOnFlaky = false } = first.report.summary;
  const { shard: _, ...whole } = first.report;
  const report: Report = {
    ...whole,
    startedAt: shards.map(({ report: { startedAt } }) => startedAt).sort()[0] ?? whole.startedAt,
    store: { ...whole.store, capabilities: capabilitiesOf(shards.map((shard) => shard.report)) },
    summary: summarize(results, {
      strict,
      failOnFlaky,
      // Shards run beside each other: it took as long as the longest.
      durationMs: Math.max(...shards.map(({ report: { summary } }) => summary.durationMs)),
      planned: selected + added,
    }),
    requirements: Object.assign({}, ...shards.map(({ report }) => report.requirements)),
    results,
    timings: shards.map(({ report: { timings } }) => timings).find((timings) => timings !== null) ?? null,
  };
  return { report, missing };
}

/** The results of the requirements that fell to the shards, charged with what was met in any of them. */
function resultsOf(reports: readonly Report[], dialect: Dialect): { results: Result[]; added: number } {
  const ids = reports.flatMap(({ shard }) => shard?.planned ?? []);
  const breaches: ForeignBreach[] = reports.flatMap(({ shard }) => shard?.breaches ?? []);
  const found = reports.flatMap(({ results, shard }) =>
    results.filter(({ requirement }) => shard?.planned.includes(requirement)),
  );
  const order = new Map(planned(ids).map(({ requirement }, at) => [requirement.id, at]));
  const placeOf = ({ requirement }: Result) => order.get(requirement) ?? order.size;
  const inOrder = found.toSorted((a, b) => placeOf(a) - placeOf(b));
  const { results } = chargeAll(inOrder, ids, breaches, dialect);
  return { results, added: results.length - found.length };
}

/** A capability that one shard found to be none is none. */
function capabilitiesOf(reports: readonly Report[]): Report["store"]["capabilities"] {
  const all = reports.flatMap(({ store }) => store.capabilities);
  return (reports[0]?.store.capabilities ?? []).map(
    (one) => all.find(({ capability, supported }) => capability === one.capability && !supported) ?? one,
  );
}
