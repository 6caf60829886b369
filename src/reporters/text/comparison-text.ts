import type {
  ComparedRun,
  ComparedVerdict,
  Comparison,
  RequirementChange,
} from "../../results/comparison/comparison.js";
import { environmentText } from "./environment-text.js";
import { failureText } from "./failure-text.js";
import { countText, plural } from "./number-text.js";
import { safeCode, safeLine } from "./safe-text.js";

/** A part of a comparison: what its requirements have in common, and these. */
export interface ComparisonPart {
  title: string;
  /** Whether it is bad news, good news, or none. */
  tone: "bad" | "warning" | "good" | "neutral";
  changes: RequirementChange[];
}

/** The parts of a comparison that have something to say, the worst first. */
export function partsOf(comparison: Comparison): ComparisonPart[] {
  const { broken, warned, otherwise, untried, mended, added, gone } = comparison;
  const parts: ComparisonPart[] = [
    { title: "broken", tone: "bad", changes: broken },
    { title: "failing in another way", tone: "warning", changes: otherwise },
    { title: "newly tolerated with a warning", tone: "warning", changes: warned },
    { title: "not tried any more", tone: "warning", changes: untried },
    { title: "mended", tone: "good", changes: mended },
    { title: "new", tone: "neutral", changes: added },
    { title: "gone", tone: "neutral", changes: gone },
  ];
  return parts.filter(({ changes }) => changes.length > 0);
}

/** How the verdict changed: `pass → fail`, `new: fail`. */
export function verdictsText({ before, after }: RequirementChange): string {
  if (before === undefined) return `new: ${verdictText(after)}`;
  if (after === undefined) return `${verdictText(before)} → gone`;
  const codes = before.verdict === after.verdict;
  return `${verdictText(before, codes)} → ${verdictText(after, codes)}`;
}

/** What happened in the later run, in a sentence; undefined where nothing did. */
export function happenedText({ failure, reason, after }: RequirementChange): string | undefined {
  if (failure !== undefined) return failureText(failure).headline;
  return reason === undefined || after === undefined ? undefined : safeLine(reason, 400);
}

/** Whether the later run is a regression, and how many requirements changed, in a line. */
export function comparedText(comparison: Comparison): string {
  const { regressed, broken, mended, stillBroken, otherwise, warned } = comparison;
  const counts = [
    broken.length === 0 ? "nothing is newly broken" : `${countText(broken.length)} newly broken`,
    ...(regressed && otherwise.length > 0 ? [`${countText(otherwise.length)} failing in another way`] : []),
    ...(regressed && warned.length > 0 ? [`${plural(warned.length, "new warning")}`] : []),
    ...(mended.length > 0 ? [`${countText(mended.length)} mended`] : []),
    ...(stillBroken > 0 ? [`${countText(stillBroken)} broken as before`] : []),
  ];
  return counts.join(", ");
}

/** One of the two runs, in a line. */
export function runText(run: ComparedRun): string {
  const { store, suiteVersion, startedAt, conforms, results } = run;
  return safeLine(
    `${store.specifier} (${store.dialect}) ${conforms ? "conforms" : "does not conform"}, ${plural(results, "requirement")}; ` +
      `suite ${suiteVersion}, ${startedAt}, ${environmentText(run)}`,
    400,
  );
}

/** What keeps the two runs from being compared one to one, each in a sentence. */
export function caveatsOf({ before, after, added, gone }: Comparison): string[] {
  const caveats: string[] = [];
  const cut = [before, after].filter(({ notRun }) => notRun > 0);
  for (const run of cut) {
    caveats.push(
      `The ${run === before ? "earlier" : "later"} run was cut short: ${plural(run.notRun, "requirement was", "requirements were")} not tried.`,
    );
  }
  if (before.store.dialect !== after.store.dialect) {
    caveats.push(`The dialects differ: ${before.store.dialect} and ${after.store.dialect}.`);
  }
  if (before.suiteVersion !== after.suiteVersion) {
    caveats.push(
      `The requirements are of suite ${safeCode(before.suiteVersion)} and ${safeCode(after.suiteVersion)}.`,
    );
  } else if (added.length + gone.length > 0 && cut.length === 0) {
    caveats.push("The runs did not try the same requirements, though their suites are of one version.");
  }
  return caveats;
}

function verdictText(compared: ComparedVerdict | undefined, withCode = false): string {
  if (compared === undefined) return "no result";
  const { verdict, code } = compared;
  return withCode && code !== undefined ? `${verdict} (${safeLine(code, 60)})` : verdict;
}
