import { decisiveFlags } from "../decisive-flags.js";
import type { RunFlags } from "../run-options.js";
import { shellWord } from "../shell-word.js";

/**
 * The command line that brings a baseline up to date as the run at hand would, ready to be pasted into a shell.
 *
 * @param args those that name the store
 */
export function updateCommand(args: readonly string[], flags: RunFlags, baseline: string): string {
  const words = ["npx", "zarr-store-conform", ...args.map(shellWord), ...decisiveFlags(flags)];
  if (flags.strict) words.push("--strict");
  return [...words, "--baseline", shellWord(baseline), "--update-baseline"].join(" ");
}
