import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isNode } from "./is-node.js";

/**
 * What V8 does otherwise while scenarios run, and what takes it back. The compiled code of a scenario is kept when it
 * has run, so that it can be kept for the next process too. Scenarios leave little behind: the nursery stays as small as
 * it is, and what outlives it is looked through when it has grown by half, which takes 80 MiB less and hardly more time.
 * Node 20 optimises early what then runs a few times more, which takes a tenth of a run; later ones do not.
 */
const flags: readonly (readonly [flag: string, back: string])[] = [
  ["--no-flush-bytecode", "--flush-bytecode"],
  ["--semi-space-growth-factor=1", "--semi-space-growth-factor=2"],
  ["--heap-growing-percent=50", "--heap-growing-percent=0"],
  ...(process.versions.v8?.startsWith("11.3.")
    ? [["--interrupt-budget=264000", "--interrupt-budget=67584"] as const]
    : []),
];

/** To be set when all is loaded: with other flags V8 refuses the code that it has compiled with those it had. */
export function tuneEngine(): void {
  if (!isNode) return;
  for (const [flag] of flags) setFlagsFromString(flag);
}

/** Code that is compiled and kept from here on is taken by processes that begin with V8's own flags. */
export function untuneEngine(): void {
  if (!isNode) return;
  for (const [, back] of flags) setFlagsFromString(back);
}

/** Collects what is garbage at once. The function for it is there in contexts alone that are made while a flag is set. */
export function collectGarbage(): void {
  if (!isNode) return;
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  if (typeof collect === "function") collect();
}
