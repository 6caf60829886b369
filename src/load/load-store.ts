import { realpathSync } from "node:fs";
import path from "node:path";
import { loadMemory } from "./load-memory.js";
import { loadModule } from "./load-module.js";
import type { LoadedStore } from "./loaded-store.js";
import { assertModuleFile } from "./module/assert-module-file.js";
import { isModulePath, kindOf, relativePath } from "./module/module-file.js";
import { resolvePackage } from "./module/package.js";
import { parseSpecifier } from "./specifier.js";

/** Where and how to look for a store. */
export interface LoadOptions {
  /** The absolute path that relative specifiers and packages are looked for from. */
  cwd: string;
  /** How long a module may take to load, and its export to settle, in milliseconds each. */
  timeoutMs: number;
}

/**
 * Turns what the user named into the definition of a store: a module's path or `file:` URL, a package,
 * `memory:`, or `file:` with a directory. Makes no store yet.
 *
 * @throws LoadError whose message is ready to print, for whatever cannot be loaded.
 */
export async function loadStore(specifier: string, options: LoadOptions): Promise<LoadedStore> {
  const { cwd } = options;
  const named = parseSpecifier(specifier, cwd);
  switch (named.kind) {
    case "memory":
      return loadMemory(specifier);
    case "file":
      return isModule(named.path)
        ? loadFile(specifier, named.path, options)
        : (await import("./directory/load-directory.js")).loadDirectory(specifier, named.path);
    case "path":
      return loadFile(specifier, named.path, options);
    case "bare": {
      const file = path.resolve(cwd, named.name);
      if (kindOf(file) === "file") return loadFile(specifier, file, options);
      const resolved = await resolvePackage(named.name, cwd);
      return loadModule({ specifier, file: resolved, importSpecifier: named.name, ...options });
    }
  }
}

/** After `file:`, a path that is not there is a directory to be made, unless it is called like a module. */
function isModule(file: string): boolean {
  return isModulePath(file) && kindOf(file) !== "directory";
}

async function loadFile(specifier: string, file: string, options: LoadOptions): Promise<LoadedStore> {
  assertModuleFile(file, specifier, options.cwd);
  // Node's errors name files by their real paths.
  const real = { file: realpathSync(file), cwd: realpathSync(options.cwd) };
  const importSpecifier = relativePath(file, options.cwd);
  return loadModule({ specifier, importSpecifier, timeoutMs: options.timeoutMs, ...real });
}
