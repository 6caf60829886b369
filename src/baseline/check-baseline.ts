import { nearest } from "../load/nearest.js";
import { UsageError } from "../runner/usage-error.js";
import type { Baseline, BaselineEntry, Catalogue } from "./baseline.js";
import { compareVersions } from "./compare-versions.js";
import { entryText, type Fault, faultLines } from "./parse-baseline.js";

/** What a baseline is checked against. */
export interface CheckTerms {
  catalogue: Catalogue;
  /** The version of the suites at hand. */
  suiteVersion: string;
  /** As the user named it. */
  file: string;
  /** The command line that brings the baseline up to date. */
  update: string;
}

/**
 * Makes sure that a baseline says what it means.
 *
 * @throws UsageError that names each entry without a reason, of an unknown requirement, or that is there twice, and the
 *   command that mends it
 */
export function checkBaseline(baseline: Baseline, terms: CheckTerms): void {
  const faults = faultsOf(baseline, terms.catalogue);
  if (faults.length === 0) return;
  const { file, update, suiteVersion } = terms;
  const newer = compareVersions(baseline.suiteVersion, suiteVersion) > 0;
  // What an unknown entry stood for is added under its own name, which takes a reason as well.
  const known = baseline.entries.every(({ id }) => terms.catalogue.has(id));
  const reason = known && hasReasons(baseline) ? "" : " --reason 'why'";
  const advice = newer
    ? `It is of suite ${baseline.suiteVersion}, and this is suite ${suiteVersion}: use the version that wrote it.`
    : `Write it by hand, or bring it up to date: ${update}${reason}`;
  throw new UsageError(`The baseline \`${file}\` is out of order:${faultLines(faults)}\n${advice}`);
}

/** What is wrong with the entries of a baseline, in their order. */
export function faultsOf({ entries }: Baseline, catalogue: Catalogue): Fault[] {
  const seen = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const where = entryText(index, entry);
    const first = seen.get(placeOf(entry));
    seen.set(placeOf(entry), first ?? index);
    const faults = [
      ...(catalogue.has(entry.id) ? [] : [unknownId(entry.id, catalogue)]),
      ...(entry.reason.trim() === "" ? ["it has no reason: say in `reason` why it is let be"] : []),
      ...(first === undefined ? [] : [`entry ${first + 1} is of the same requirement: keep one of them`]),
    ];
    return faults.map((what) => ({ where, what }));
  });
}

/** What an entry speaks of: no two may speak of the same. */
export function placeOf({ id, platform = "" }: BaselineEntry): string {
  return JSON.stringify([id, platform]);
}

function unknownId(id: string, catalogue: Catalogue): string {
  if (id.includes("*")) return "patterns are not taken: list each requirement that is known to fail";
  const [meant] = nearest(id, catalogue.keys());
  if (meant !== undefined) return `there is no such requirement; did you mean \`${meant}\`?`;
  const suiteOf = (requirement: string) => requirement.split(".", 1)[0];
  const isOfSuite = [...catalogue.keys()].some((known) => suiteOf(known) === suiteOf(id));
  return isOfSuite
    ? "there is no such requirement"
    : "there is no such requirement here; suites of your own are named with `--suites`";
}

function hasReasons({ entries }: Baseline): boolean {
  return entries.every(({ reason }) => reason.trim() !== "");
}
