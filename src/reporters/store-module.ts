import { existsSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import type { StoreReport } from "../results/index.js";
import type { ReporterOptions } from "./reporter.js";

/** The absolute path of the module that a store was made of; undefined where it is of a package, or of none. */
export function storeModule(store: StoreReport, { cwd, module }: ReporterOptions): string | undefined {
  if (cwd === undefined) return undefined;
  const specifier = module ?? store.specifier;
  const file = resolve(cwd, specifier);
  const isPath = /^\.{0,2}[\\/]/.test(specifier) || isAbsolute(specifier);
  // Without `./` it may be a package as well as a file.
  return isPath || (/\.[cm]?[jt]sx?$/.test(specifier) && existsSync(file)) ? file : undefined;
}
