import type { RunFlags } from "./run-options.js";
import { shellWord } from "./shell-word.js";

/** The command line that runs one requirement alone, as the run at hand does. */
export function rerunCommand(
  specifier: string,
  { seed, dialect, large, runs }: RunFlags,
): (id: string) => string {
  const flags = [
    ...(seed ? [`--seed ${seed.seed}`] : []),
    ...(dialect ? [`--dialect ${dialect}`] : []),
    ...(runs === undefined ? [] : [`--runs ${runs}`]),
    ...(large ? ["--large"] : []),
  ];
  const rest = flags.map((flag) => ` ${flag}`).join("");
  return (id) =>
    `npx zarr-store-conform ${shellWord(specifier)} --grep '^${id.replaceAll(".", "\\.")}$'${rest}`;
}
