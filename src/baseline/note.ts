import { type BaselineNote, failsRun, type Result } from "../results/index.js";
import type { BaselineEntry } from "./baseline.js";

/** What bears on a result beside itself. */
export interface NoteTerms {
  /** The entry of the baseline that speaks of it, if one does. */
  entry: BaselineEntry | undefined;
  /** Whether its requirement is newer than the baseline. */
  isNew: boolean;
  /** Whether requirements that are new fail the run all the same. */
  strict: boolean;
}

/**
 * A result in the light of a baseline. Listed and broken as recorded, it is an `xfail`; listed and holding, an
 * `xpass`; broken in another way, it fails as if it were not listed. A new requirement that is broken is a `warn`.
 */
export function noted(result: Result, { entry, isNew, strict }: NoteTerms): Result {
  if (entry !== undefined) return listed(result, entry);
  if (!isNew) return result;
  if (strict || !failsRun(result.verdict)) return { ...result, baseline: { standing: "new" } };
  return { ...result, verdict: "warn", baseline: { standing: "new", spared: result.verdict } };
}

function listed(result: Result, { reason, code }: BaselineEntry): Result {
  const baseline: BaselineNote = { standing: "listed", reason, ...(code !== undefined && { code }) };
  if (result.verdict === "pass") return { ...result, verdict: "xpass", baseline };
  return { ...result, ...(isAsRecorded(result, code) && { verdict: "xfail" }), baseline };
}

/** Whether a listed requirement is broken in the way that is known. What could not be tested is no such way by itself. */
function isAsRecorded({ verdict, failure }: Result, code: string | undefined): boolean {
  if (!isBroken({ verdict })) return false;
  return code === undefined ? verdict !== "error" : failure?.code === code;
}

/** Whether a verdict says that a requirement is broken, be it a `must` or not. */
export function isBroken({ verdict }: Pick<Result, "verdict">): boolean {
  return failsRun(verdict, { strict: true, failOnFlaky: true });
}
