import { type CreateReporter, isReporterName, loadReporter } from "../../reporters/index.js";

/**
 * Finds a reporter: a built-in one by its name, else the default export of a module by its path (`./mine.js`) or of
 * a package.
 *
 * @throws UsageError where there is none, with the nearest name
 * @throws LoadError where its module cannot be imported
 */
export async function findReporter(name: string, cwd: string): Promise<CreateReporter> {
  if (isReporterName(name)) return loadReporter(name);
  const { importReporter } = await import("./import-reporter.js");
  return importReporter(name, cwd);
}
