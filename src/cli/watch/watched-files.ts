import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { kindOf } from "../../load/module/module-file.js";

/** As many files as anyone edits; beyond that something is being followed that is no source. */
const mostFiles = 2000;

/** What may stand in place of, or behind, the path that an import names. */
const endings = ["", ".ts", ".mts", ".js", ".mjs", ".cjs", ".json", "/index.ts", "/index.js"];

/**
 * The files that a run depends on: these, and all that they name in quotes by a relative path, or import by a bare name
 * that leads out of `node_modules`, as in a workspace. They are read and not run, so that a module that cannot be loaded
 * is watched as well; what a path is put together for at run time is not seen.
 */
export function watchedFiles(entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...entries];
  for (let file = open.pop(); file !== undefined && found.size < mostFiles; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...namedIn(file));
  }
  return found;
}

const relative = /["'`](\.{1,2}\/[^"'`\n]+)["'`]/g;
const bare = /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*["']([^."'/\n][^"'\n]*)["']/g;

function namedIn(file: string): string[] {
  if (/\.json$|\.node$|\.wasm$/.test(file)) return [];
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return [];
  }
  return [
    ...Array.from(text.matchAll(relative), ([, name = ""]) => resolveRelative(file, name)),
    ...Array.from(text.matchAll(bare), ([, name = ""]) => resolveBare(file, name)),
  ].flatMap((resolved) => resolved ?? []);
}

function resolveRelative(file: string, name: string): string | undefined {
  const named = path.resolve(path.dirname(file), name.replace(/[?#].*$/, ""));
  // TypeScript is imported by the name that it has when it is compiled.
  const source = named.replace(/\.([mc]?)js$/, ".$1ts");
  const candidates = [...endings.map((ending) => named + ending), source];
  return candidates.find((candidate) => kindOf(candidate) === "file");
}

function resolveBare(file: string, name: string): string | undefined {
  try {
    const resolved = realpathSync(createRequire(file).resolve(name));
    return resolved.includes(`${path.sep}node_modules${path.sep}`) ? undefined : resolved;
  } catch {
    return undefined;
  }
}
