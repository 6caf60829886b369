import { decisiveFlags } from "./decisive-flags.js";
import type { RunFlags } from "./run-options.js";
import { shellWord } from "./shell-word.js";

/**
 * The command line that runs one requirement alone, as the run at hand does.
 *
 * @param args those that name the store
 */
export function rerunCommand(args: readonly string[], flags: RunFlags): (id: string) => string {
  const rest = decisiveFlags(flags)
    .map((flag) => ` ${flag}`)
    .join("");
  const store = args.map(shellWord).join(" ");
  return (id) => `npx zarr-store-conform ${store} --grep '^${id.replaceAll(".", "\\.")}$'${rest}`;
}
