import { LoadError } from "./load-error.js";
import { assertModuleFile } from "./module/assert-module-file.js";
import { importFailure } from "./module/import-failure.js";
import { importModule } from "./module/import-module.js";
import type { ImportSubject } from "./module/import-subject.js";

/**
 * Imports a file of the user's beside the store, JavaScript or TypeScript, and gives its exports.
 *
 * @throws LoadError where it is not there, or cannot be imported
 */
export async function importFile(subject: ImportSubject): Promise<Record<string, unknown>> {
  assertModuleFile(subject.file, subject.specifier, subject.cwd);
  try {
    return await importModule(subject.file);
  } catch (error) {
    throw error instanceof LoadError ? error : await importFailure(error, subject);
  }
}
