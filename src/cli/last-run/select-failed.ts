import { UsageError } from "../../runner/index.js";
import type { Terminal } from "../terminal.js";
import { readLastRun } from "./last-run.js";

/**
 * Of these requirements, those that failed when they were last tried on a store.
 *
 * @throws UsageError where no run is remembered, or none of them failed: nothing to try must not look like a success
 */
export function selectFailed(ids: readonly string[], specifier: string, terminal: Terminal): string[] {
  const last = readLastRun(specifier, terminal);
  const again = "run it without `--failed`";
  if (last === undefined) {
    throw new UsageError(`No earlier run of \`${specifier}\` is on record here: ${again} first.`);
  }
  const failed = ids.filter((id) => last.failed.includes(id));
  if (failed.length > 0) return failed;
  if (last.failed.length === 0) {
    throw new UsageError(
      `Nothing failed when \`${specifier}\` was last run, at ${last.at}: to try all of it, ${again}.`,
    );
  }
  throw new UsageError(
    `None of the ${ids.length} requirements selected is among the ${last.failed.length} that failed when ` +
      `\`${specifier}\` was last run: select others, or ${again}.`,
  );
}
