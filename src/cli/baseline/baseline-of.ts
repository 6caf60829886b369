import path from "node:path";
import type { BaselineUse } from "../../baseline/open-baseline.js";
import { UsageError } from "../../runner/index.js";
import type { Target } from "../settings/target.js";
import type { Terminal } from "../terminal.js";
import { updateCommand } from "./update-command.js";

/**
 * The baseline that the flags ask for, and the command that brings it up to date; undefined where they ask for none.
 *
 * @throws UsageError where it cannot be used
 */
export async function baselineOf(
  { flags, args, catalogue }: Pick<Target, "flags" | "args" | "catalogue">,
  { terminal, signal }: { terminal: Terminal; signal: AbortSignal },
): Promise<{ use: BaselineUse; update: string } | undefined> {
  const { baseline, updateBaseline, reason, strict = false, failed, shard } = flags;
  const { grep, grepInvert, suite } = flags;
  if (updateBaseline !== true && reason !== undefined) {
    throw new UsageError("`--reason` is for `--update-baseline`: give both, or neither.");
  }
  if (updateBaseline !== true && baseline === undefined) return undefined;
  const { openBaseline, usualBaselineFile } = await import("../../baseline/open-baseline.js");
  const file = baseline === undefined ? usualBaselineFile : fromHere(baseline, terminal.cwd);
  const update = updateCommand(args, flags, file);
  const { suites } = catalogue;
  if (updateBaseline !== true)
    return { update, use: await openBaseline({ file, strict, update, suites }, terminal) };
  const { openUpdate } = await import("./open-update.js");
  const filtered = grep !== undefined || grepInvert !== undefined || suite !== undefined;
  const whole = !filtered && failed !== true && shard === undefined;
  const options = { file, strict, update, suites, reason, whole, isInterrupted: () => signal.aborted };
  return { update, use: await openUpdate(options, terminal) };
}

/** The path in a configuration is absolute by now; what is printed of it may be pasted on another machine. */
function fromHere(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const isWithin = path.isAbsolute(file) && !relative.startsWith("..") && !path.isAbsolute(relative);
  return isWithin ? relative : file;
}
