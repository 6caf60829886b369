import type { Report, ShardReport } from "../../results/index.js";
import { UsageError } from "../usage-error.js";

/** A report, and the file that it is from. */
export interface ShardFile {
  file: string;
  report: Report;
}

/** A report of a shard. */
export interface ReportedShard extends ShardFile {
  shard: ShardReport;
}

/** What all shards of a run have in common, and the words for it. */
const common: readonly [what: string, of: (report: Report) => unknown][] = [
  ["stores", ({ store }) => `${store.specifier} (${store.name})`],
  ["dialects", ({ store }) => store.dialect],
  ["policies", ({ store }) => JSON.stringify(store.policies)],
  ["suite versions", ({ suiteVersion }) => suiteVersion],
  ["seeds", ({ seed }) => seed],
  ["settings of `--strict`", ({ summary }) => summary.strict],
  ["settings of `--fail-on-flaky`", ({ summary }) => summary.failOnFlaky === true],
  ["numbers of shards", ({ shard }) => shard?.count],
  ["selections", ({ shard }) => `${shard?.selected} requirements, digest ${shard?.digest}`],
];

/**
 * Makes sure that reports are of different shards of one run.
 *
 * @throws UsageError that names the two files and in what they differ
 */
export function assertOneRun(files: readonly ShardFile[]): ReportedShard[] {
  const shards = files.map(({ file, report }): ReportedShard => {
    if (report.shard) return { file, report, shard: report.shard };
    throw new UsageError(
      `\`${file}\` is the report of a whole run, and no shard: give reports of runs with \`--shard\`.`,
    );
  });
  const [first] = shards;
  for (const { file, report } of shards) {
    for (const [what, of] of common) {
      if (first === undefined || of(report) === of(first.report)) continue;
      throw new UsageError(
        `\`${first.file}\` and \`${file}\` are of different ${what}: ${of(first.report)} and ${of(report)}. ` +
          "Merge shards of one run.",
      );
    }
  }
  assertApart(shards);
  return shards;
}

function assertApart(shards: readonly ReportedShard[]): void {
  const files = new Map<number, string>();
  const owners = new Map<string, string>();
  for (const { file, shard } of shards) {
    const other = files.get(shard.index);
    if (other !== undefined) {
      throw new UsageError(
        `\`${other}\` and \`${file}\` are both of shard ${shard.index} of ${shard.count}: give each shard once.`,
      );
    }
    files.set(shard.index, file);
    for (const id of shard.planned) {
      const overlapping = owners.get(id);
      if (overlapping !== undefined) {
        throw new UsageError(
          `\`${overlapping}\` and \`${file}\` overlap: both tried \`${id}\`. They were dealt by different versions.`,
        );
      }
      owners.set(id, file);
    }
  }
}
