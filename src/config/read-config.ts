import path from "node:path";
import { faultsIn, LoadError } from "../load/index.js";
import { configShape } from "./config-schema.js";
import type { Config } from "./define-config.js";
import { type ConfigFile, importConfig } from "./import-config.js";
import { type NamedStore, namedStores } from "./named-stores.js";
import type { SuiteSource } from "./suites/suite-source.js";

/** A configuration, read and checked. */
export interface ReadConfig extends ConfigFile {
  /** The directory that its paths are relative to. */
  directory: string;
  config: Config;
  stores: readonly NamedStore[];
  /** Where its suites are; those that are values are in the configuration itself. */
  suiteSources: readonly SuiteSource[];
}

/**
 * Reads a configuration and holds that it is one.
 *
 * @throws LoadError that names the file, and of every fault the place and what is taken there
 */
export async function readConfig(from: ConfigFile): Promise<ReadConfig> {
  const { file, label } = from;
  const config = await importConfig(from);
  const named = namedStores(Reflect.get(config, "stores"));
  assertValid(config, label, named.faults);
  const suiteSources = sourcesOf(config.suites ?? [], from);
  return { ...from, directory: path.dirname(file), config, stores: named.stores, suiteSources };
}

function assertValid(
  config: object,
  label: string,
  faultsOfStores: readonly string[],
): asserts config is Config {
  const faults = [...faultsIn(config, configShape), ...faultsOfStores].map((fault) => `  - ${fault}`);
  if (faults.length === 0) return;
  throw new LoadError("invalid-config", [`\`${label}\` is not valid:`, ...faults].join("\n"));
}

function sourcesOf(suites: readonly unknown[], { file, label }: ConfigFile): SuiteSource[] {
  const modules = suites.flatMap((suite): SuiteSource[] =>
    typeof suite === "string"
      ? [{ kind: "module", file: path.resolve(path.dirname(file), suite), label: suite }]
      : [],
  );
  return modules.length === suites.length ? modules : [...modules, { kind: "config", file, label }];
}
