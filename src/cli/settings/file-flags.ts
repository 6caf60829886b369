import path from "node:path";
import { settingNames } from "../../config/config-schema.js";
import type { Config, ReadConfig, Settings } from "../../config/index.js";

/** What a configuration says in the place of flags: for all stores, or in a store's entry. */
export function fileFlags(
  settings: Settings & Pick<Config, "reporters">,
  { directory }: ReadConfig,
): Record<string, unknown> {
  const said = Object.entries(settings).filter(
    ([name, value]) => settingNames.includes(name) && value !== undefined,
  );
  const { grep, grepInvert, suite, baseline, reporters } = settings;
  return {
    ...Object.fromEntries(
      said.map(([name, value]) => [name, typeof value === "number" ? String(value) : value]),
    ),
    ...(grep !== undefined && { grep: listOf(grep) }),
    ...(grepInvert !== undefined && { grepInvert: listOf(grepInvert) }),
    ...(suite !== undefined && { suite: listOf(suite) }),
    ...(baseline !== undefined && { baseline: fromDirectory(baseline, directory) }),
    ...(reporters !== undefined && {
      reporter: listOf(reporters).map((reporter) => reporterFrom(reporter, directory)),
    }),
  };
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return isList(value) ? value : [value];
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

/** A reporter whose module and file are found from wherever the program is called. */
function reporterFrom(reporter: string, directory: string): string {
  const [name = "", ...rest] = reporter.split("=");
  const file = rest.join("=");
  const module = /^\.{1,2}[\\/]/.test(name) ? path.resolve(directory, name) : name;
  return file === "" ? module : `${module}=${fromDirectory(file, directory)}`;
}

/** A path as the program takes it, which is called from somewhere else. */
function fromDirectory(file: string, directory: string): string {
  return path.isAbsolute(file) ? file : path.resolve(directory, file);
}
