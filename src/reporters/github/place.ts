import { existsSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report, Result } from "../../results/index.js";
import type { ReporterOptions } from "../reporter.js";
import { errorOf } from "../text/evidence-of.js";
import type { Place } from "./command.js";

/** Where in the user's code a result belongs: the frame that threw, else the store's module. */
export function placeOf(
  { failure }: Result,
  { store }: Report,
  { cwd, module }: ReporterOptions,
): Place | undefined {
  const frames = (failure && errorOf(failure)?.stack?.split("\n")) ?? [];
  const places = frames.flatMap((frame) => placeIn(frame) ?? []);
  const own = places.find(({ file }) => !file.includes("node_modules"));
  if (own !== undefined) return own;
  if (cwd === undefined) return undefined;
  const specifier = module ?? store.specifier;
  const file = resolve(cwd, specifier);
  const isPath = /^\.{0,2}[\\/]/.test(specifier) || isAbsolute(specifier);
  // Without `./` it may be a package as well as a file.
  return isPath || (/\.[cm]?[jt]sx?$/.test(specifier) && existsSync(file)) ? { file } : undefined;
}

/** The place that a frame such as `at get (file:///home/ada/mystore.js:41:23)` names. */
function placeIn(frame: string): Place | undefined {
  const [, where = "", line, col] = /(?:\(|\bat (?:async )?)([^()]+):(\d+):(\d+)\)?\s*$/.exec(frame) ?? [];
  const file = pathOf(where);
  return file === undefined ? undefined : { file, line: Number(line), col: Number(col) };
}

function pathOf(where: string): string | undefined {
  if (!where.startsWith("file:")) return isAbsolute(where) ? where : undefined;
  try {
    return fileURLToPath(where);
  } catch {
    return undefined;
  }
}
