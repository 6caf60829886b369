import { statSync } from "node:fs";
import path from "node:path";

/** The extensions that a store module may have. */
export const moduleExtensions = [".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".tsx"];

/** Whether a path ends like that of a module. */
export function isModulePath(file: string): boolean {
  return moduleExtensions.includes(path.extname(file).toLowerCase());
}

/** Whether a path, a URL or a text that ends with one ends like that of a TypeScript module. */
export function isTypeScriptPath(file: string): boolean {
  return /\.(?:[cm]?ts|tsx)$/i.test(file);
}

/** What lies at a path. */
export function kindOf(file: string): "file" | "directory" | "nothing" {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return "nothing";
    return stats.isDirectory() ? "directory" : "file";
  } catch {
    return "nothing";
  }
}

/** A path as a user in `cwd` writes it: `./a.js` within it, absolute outside. */
export function displayPath(file: string, cwd: string): string {
  const relative = relativePath(file, cwd);
  return relative.startsWith("./") ? relative : file;
}

/** The path from `cwd` to a file with forward slashes, as an import has it: `./a.js`, `../a.js`. */
export function relativePath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file).split(path.sep).join("/");
  return relative.startsWith("../") || path.isAbsolute(relative) ? relative : `./${relative}`;
}
