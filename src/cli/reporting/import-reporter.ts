import path from "node:path";
import { LoadError } from "../../load/load-error.js";
import { importFailure } from "../../load/module/import-failure.js";
import { importModule } from "../../load/module/import-module.js";
import { kindOf } from "../../load/module/module-file.js";
import { resolvePackage } from "../../load/module/package.js";
import { nearest } from "../../load/nearest.js";
import { type CreateReporter, reporterNames } from "../../reporters/index.js";
import { UsageError } from "../../runner/index.js";

/**
 * Imports a reporter that is not built in: the default export of a module by its path, or of a package.
 *
 * @throws UsageError where there is none, with the nearest name of a built-in one
 * @throws LoadError where the module cannot be imported
 */
export async function importReporter(name: string, cwd: string): Promise<CreateReporter> {
  const file = isPath(name) ? fileOf(name, cwd) : await packageOf(name, cwd);
  const create = await defaultExportOf({ specifier: name, file, cwd });
  if (isCreate(create)) return create;
  const found = create === undefined ? "missing" : `of type ${typeof create}`;
  throw new UsageError(
    `\`${name}\` is no reporter: its default export is ${found}. Export a function that takes the output and ` +
      "the options, and returns an object with the method `onEvent`.",
  );
}

function isPath(name: string): boolean {
  return path.isAbsolute(name) || /^\.{1,2}[\\/]/.test(name);
}

function isCreate(value: unknown): value is CreateReporter {
  return typeof value === "function";
}

function fileOf(name: string, cwd: string): string {
  const file = path.resolve(cwd, name);
  if (kindOf(file) === "file") return file;
  throw new UsageError(`There is no reporter \`${name}\`: there is no file \`${file}\`. Check the path.`);
}

async function packageOf(name: string, cwd: string): Promise<string> {
  try {
    return await resolvePackage(name, cwd);
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    const [meant] = nearest(name, reporterNames);
    const isFile = kindOf(path.resolve(cwd, name)) === "file";
    const proposal = meant ?? (isFile ? `./${name}` : undefined);
    const advice = proposal === undefined ? "" : ` Did you mean \`${proposal}\`?`;
    throw new UsageError(
      `There is no reporter \`${name}\`, and no package of that name.${advice} ` +
        `The reporters are: ${reporterNames.join(", ")}; for one of your own, give a path such as \`./mine.js\`.`,
    );
  }
}

async function defaultExportOf(subject: { specifier: string; file: string; cwd: string }): Promise<unknown> {
  try {
    return (await importModule(subject.file))["default"];
  } catch (error) {
    throw error instanceof LoadError ? error : await importFailure(error, subject);
  }
}
