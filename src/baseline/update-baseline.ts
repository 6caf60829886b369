import { failsRun, isTried, type Report, type Result } from "../results/index.js";
import { type Baseline, type BaselineEntry, type Catalogue, entryFor } from "./baseline.js";
import { placeOf } from "./check-baseline.js";
import { isBroken } from "./note.js";

/** What an update did to one entry. */
export type BaselineChange =
  | { kind: "added"; entry: BaselineEntry }
  | { kind: "removed"; entry: BaselineEntry; because: "holds" | "unknown" | "twice" }
  | { kind: "changed"; entry: BaselineEntry; before: BaselineEntry };

/** A baseline that was brought up to date. */
export interface UpdatedBaseline {
  baseline: Baseline;
  changes: BaselineChange[];
  /** How many entries are of requirements that were not tried, and stay as they were. */
  untried: number;
}

/** What an update is made with. */
export interface UpdateTerms {
  platform: string;
  /** Whether broken `should`s are listed too, since they fail the run. */
  strict: boolean;
  /** The reason of entries that have none. */
  reason?: string | undefined;
}

const noBaseline: Baseline = { suiteVersion: "", entries: [] };

/**
 * The entry that a result leads to: of what fails the run, and of what was listed and is still broken. An entry that
 * was there keeps its reason, and records another code where it had recorded one.
 */
export function updatedEntry(
  result: Result,
  before: Baseline | undefined,
  { platform, strict, reason = "" }: UpdateTerms,
): BaselineEntry | undefined {
  const known = entryFor(before ?? noBaseline, result.requirement, platform);
  const code = result.failure?.code;
  if (known !== undefined) {
    if (!isTried(result)) return known;
    if (!isBroken(result)) return undefined;
    const records = code !== undefined && (known.code !== undefined || result.verdict === "error");
    return { ...known, reason: known.reason.trim() === "" ? reason : known.reason, ...(records && { code }) };
  }
  if (!failsRun(result.verdict, { strict })) return undefined;
  // Where an entry is there for another platform, what fails on this one is another matter.
  const elsewhere = before?.entries.some(({ id }) => id === result.requirement) === true;
  return {
    id: result.requirement,
    reason,
    ...(code !== undefined && { code }),
    ...(elsewhere && { platform }),
  };
}

/**
 * Brings a baseline up to date with a report that was not held against one. Entries of what was not tried are kept, and
 * the baseline stays of its suite version unless all requirements were tried.
 */
export function updateBaseline(
  before: Baseline | undefined,
  report: Report,
  terms: Pick<UpdateTerms, "reason"> & { catalogue: Catalogue; whole: boolean },
): UpdatedBaseline {
  const { catalogue, whole, reason } = terms;
  const { platform } = report.environment;
  const { strict } = report.summary;
  const tried = new Map(report.results.map((result) => [result.requirement, result]));
  const changes: BaselineChange[] = [];
  const entries = new Map<string, BaselineEntry>();
  let untried = 0;
  for (const entry of before?.entries ?? []) {
    const result = entryFor(before ?? noBaseline, entry.id, platform) === entry && tried.get(entry.id);
    const after = result ? updatedEntry(result, before, { platform, strict, reason }) : filled(entry, reason);
    if (!catalogue.has(entry.id)) changes.push({ kind: "removed", entry, because: "unknown" });
    else if (entries.has(placeOf(entry))) changes.push({ kind: "removed", entry, because: "twice" });
    else if (after === undefined) changes.push({ kind: "removed", entry, because: "holds" });
    else {
      entries.set(placeOf(entry), after);
      if (!result || !isTried(result)) untried += 1;
      if (JSON.stringify(after) !== JSON.stringify(entry))
        changes.push({ kind: "changed", entry: after, before: entry });
    }
  }
  for (const result of tried.values()) {
    const entry = updatedEntry(result, before, { platform, strict, reason });
    if (entry === undefined || entries.has(placeOf(entry))) continue;
    entries.set(placeOf(entry), entry);
    changes.push({ kind: "added", entry });
  }
  const suiteVersion = whole || before === undefined ? report.suiteVersion : before.suiteVersion;
  return { baseline: { suiteVersion, entries: [...entries.values()].sort(byId) }, changes, untried };
}

/** The text of a baseline file: the same for the same content, with an entry to each line or two. */
export function baselineText({ suiteVersion, entries }: Baseline): string {
  const ordered = entries.map(({ id, reason, code, platform }) => ({ id, reason, code, platform }));
  return `${JSON.stringify({ suiteVersion, entries: ordered }, undefined, 2)}\n`;
}

function filled(entry: BaselineEntry, reason: string | undefined): BaselineEntry {
  return entry.reason.trim() === "" && reason ? { ...entry, reason } : entry;
}

function byId(a: BaselineEntry, b: BaselineEntry): number {
  const [left, right] = [placeOf(a), placeOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
