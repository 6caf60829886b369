import {
  applyBaseline,
  type Baseline,
  baselineText,
  catalogueOf,
  changesText,
  holding,
  updateBaseline,
  updatedEntry,
} from "../../baseline/index.js";
import { type BaselineOptions, type BaselineUse, readBaseline } from "../../baseline/open-baseline.js";
import type { Report, Result } from "../../results/index.js";
import { UsageError } from "../../runner/index.js";
import { openReportFile } from "../reporting/report-file.js";
import type { Terminal } from "../terminal.js";

/** What an update is told beside. */
export interface UpdateOptions extends BaselineOptions {
  /** The reason of entries that have none. */
  reason: string | undefined;
  /** Whether all requirements are tried. */
  whole: boolean;
  /** Whether the run was ended early; asked when it is over. */
  isInterrupted(): boolean;
}

/**
 * Makes ready to bring a baseline up to date with a run, in whose report it then is what the run was held against.
 *
 * @throws UsageError where the file is there and is no baseline, or cannot be written
 */
export async function openUpdate(
  { file, strict, update, suites, reason, whole, isInterrupted }: UpdateOptions,
  terminal: Terminal,
): Promise<BaselineUse> {
  const before = await readBaseline(file, terminal.cwd);
  const target = await openReportFile(file, terminal.cwd, "baseline");
  const terms = { catalogue: catalogueOf(suites), reason, whole };
  const { platform } = process;
  const hold = (report: Report) =>
    applyBaseline(report, { file, baseline: updateBaseline(before, report, terms).baseline });
  const baselineFor = (result: Result): Baseline => {
    const entry = updatedEntry(result, before, { platform, strict, reason });
    return { suiteVersion: newest, entries: entry === undefined ? [] : [entry] };
  };
  return {
    listed: (before?.entries ?? []).map(({ id }) => id),
    follow: (onEvent) =>
      holding({ platform, strict, baseline: before ?? none, baselineFor, finish: hold }, onEvent),
    hold,
    async finish(report) {
      if (isInterrupted() || (report.summary.notRun ?? 0) > 0) {
        terminal.err(`The baseline \`${file}\` is left as it was, since the run was not finished.\n`);
        return;
      }
      const updated = updateBaseline(before, report, terms);
      await target.replace(baselineText(updated.baseline));
      terminal.err(changesText(updated, file));
      const lacking = updated.baseline.entries.filter(({ reason }) => reason.trim() === "");
      if (lacking.length > 0) throw lackingReasons(lacking.length, file, update);
    },
  };
}

const none: Baseline = { suiteVersion: "0.0.0", entries: [] };

// What is new is not marked while the baseline is brought up to date.
const newest = String(Number.MAX_SAFE_INTEGER);

function lackingReasons(count: number, file: string, update: string): UsageError {
  const entries = count === 1 ? "1 entry has" : `${count} entries have`;
  return new UsageError(
    `${entries} no reason yet, and the baseline is of no use without: say in \`${file}\` why each is let be, ` +
      `or give all of them one reason: ${update} --reason 'why'`,
  );
}
