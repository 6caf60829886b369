import { shellWord } from "../shell-word.js";

/** What a command line is made of. */
export interface CommandParts {
  /** Those that name the store. */
  args: readonly string[];
  dialect?: string | undefined;
  strict?: boolean | undefined;
  baseline: string;
}

/** The command line that brings a baseline up to date, ready to be pasted into a shell. */
export function updateCommand({ args, dialect, strict, baseline }: CommandParts): string {
  const words = ["npx", "zarr-store-conform", ...args.map(shellWord)];
  if (dialect !== undefined) words.push("--dialect", dialect);
  if (strict === true) words.push("--strict");
  return [...words, "--baseline", shellWord(baseline), "--update-baseline"].join(" ");
}
