import { readdirSync } from "node:fs";
import path from "node:path";
import { nearest } from "../nearest.js";
import { isModulePath } from "./module-file.js";

/**
 * The absolute paths of the modules beside a missing file that may have been meant, best first: the same name in another case or
 * with another extension, then names that are a few letters off.
 */
export function nearFiles(missing: string, most = 3): string[] {
  const directory = path.dirname(missing);
  const names = modulesIn(directory);
  const wanted = path.basename(missing);
  const sameStem = names.filter((name) => stemOf(name) === stemOf(wanted));
  const sameName = sameStem.filter((name) => name.toLowerCase() === wanted.toLowerCase());
  const found = new Set([...sameName, ...sameStem, ...nearest(wanted, names)]);
  return [...found].slice(0, most).map((name) => path.join(directory, name));
}

/** The names of the modules in a directory, sorted; none where it cannot be read. */
export function modulesIn(directory: string): string[] {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && isModulePath(entry.name) && !entry.name.endsWith(".d.ts"))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

/** "Did you mean `a` or `b`?", or nothing where there is nothing to propose. */
export function didYouMean(proposals: readonly string[]): string {
  if (proposals.length === 0) return "";
  const quoted = proposals.map((proposal) => `\`${proposal}\``);
  const last = quoted.pop();
  return `Did you mean ${quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`}?`;
}

function stemOf(name: string): string {
  return path.basename(name, path.extname(name)).toLowerCase();
}
