import type { Target } from "../settings/target.js";
import type { Terminal } from "../terminal.js";
import { readLastRun } from "./last-run.js";

/**
 * Of several stores, with `--failed`, those of which something failed when they were last run, or of which nothing is
 * known; all, where nothing failed of any.
 */
export function withFailures(targets: readonly Target[], terminal: Terminal): Target[] {
  const kept = targets.filter(({ specifier, flags }) => {
    const last = flags.failed ? readLastRun(specifier, terminal) : undefined;
    return last === undefined || last.failed.length > 0;
  });
  return kept.length === 0 ? [...targets] : kept;
}
