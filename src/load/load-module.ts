import path from "node:path";
import { formOf, storeNameOf } from "./exports/describe-export.js";
import { exportToDefinition } from "./exports/export-to-definition.js";
import { findExport } from "./exports/find-export.js";
import { noUsableExport } from "./exports/no-usable-export.js";
import { settleExport } from "./exports/settle-export.js";
import { isAwaitable, usableExport } from "./exports/usable-export.js";
import { LoadError } from "./load-error.js";
import type { LoadedStore } from "./loaded-store.js";
import { importFailure } from "./module/import-failure.js";
import { importModule } from "./module/import-module.js";
import type { ImportSubject } from "./module/import-subject.js";
import { packageAround } from "./module/package-around.js";
import { withinTime } from "./within-time.js";

/** A module to load, and what a reproduction imports for it. */
export interface ModuleToLoad extends ImportSubject {
  importSpecifier: string;
  timeoutMs: number;
}

/**
 * Imports a module and makes a definition of what it exports.
 *
 * @throws LoadError with the code of whatever went wrong
 */
export async function loadModule(module: ModuleToLoad): Promise<LoadedStore> {
  const { specifier, file, importSpecifier, timeoutMs } = module;
  const exports = await importInTime(module);
  const found = findExport(exports);
  if (found === undefined) throw noUsableExport({ specifier, importSpecifier, exports, found });
  const settled = await settleExport(found, specifier, timeoutMs);
  const usable = usableExport(settled.value);
  if (usable === undefined) throw noUsableExport({ specifier, importSpecifier, exports, found: settled });
  const { name: exportName } = settled;
  const exported = exportName === "default" ? "default export" : `export \`${exportName}\``;
  const around = packageAround(file);
  return {
    specifier,
    name: storeNameOf(usable) ?? moduleName(importSpecifier),
    form: `${exported}, ${isAwaitable(found.value) ? "promise of " : ""}${formOf(usable)}`,
    kind: usable.shape === "instance" ? "instance" : "factory",
    definition: await exportToDefinition(usable, specifier, exportName),
    modulePath: file,
    ...(around && { package: around }),
    importSpecifier,
    exportName,
    shape: usable.shape,
  };
}

/** A file's name without its extension, or the name of a package. */
function moduleName(importSpecifier: string): string {
  if (!importSpecifier.startsWith(".")) return importSpecifier;
  return path.basename(importSpecifier, path.extname(importSpecifier));
}

async function importInTime(module: ModuleToLoad): Promise<Record<string, unknown>> {
  const { specifier, file, timeoutMs } = module;
  const late = () =>
    new LoadError(
      "export-never-settled",
      `\`${specifier}\` did not finish loading within ${timeoutMs} ms.\n` +
        "Look for a top-level `await` of something that never comes, or give it more time with `--timeout`.",
    );
  try {
    return await withinTime(() => importModule(file), timeoutMs, late);
  } catch (error) {
    throw error instanceof LoadError ? error : await importFailure(error, module);
  }
}
