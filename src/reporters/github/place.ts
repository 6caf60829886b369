import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report, Result } from "../../results/index.js";
import type { ReporterOptions } from "../reporter.js";
import { storeModule } from "../store-module.js";
import { errorOf } from "../text/evidence-of.js";
import type { Place } from "./command.js";

/** Where in the user's code a result belongs: the frame that threw, else the store's module. */
export function placeOf({ failure }: Result, { store }: Report, options: ReporterOptions): Place | undefined {
  const frames = (failure && errorOf(failure)?.stack?.split("\n")) ?? [];
  const places = frames.flatMap((frame) => placeIn(frame) ?? []);
  const own = places.find(({ file }) => !file.includes("node_modules"));
  if (own !== undefined) return own;
  const file = storeModule(store, options);
  return file === undefined ? undefined : { file };
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
