import path from "node:path";
import { suites as builtIn } from "../../../suites/index.js";
import type { ReadConfig, SuiteSource } from "../../config/index.js";
import type { Suite } from "../../spec/index.js";
import type { Terminal } from "../terminal.js";
import { variableNamed } from "./environment.js";
import { openConfig } from "./open-config.js";

/** The flags of a command that knows suites. */
export interface SuiteOptions {
  config?: string;
  suites?: string[];
}

/**
 * The suites that a command without a store knows.
 *
 * @throws LoadError where one cannot be loaded or is not valid
 */
export async function suitesFor(
  { config, suites }: SuiteOptions,
  { cwd, env }: Pick<Terminal, "cwd" | "env">,
): Promise<readonly Suite[]> {
  const variable = (attribute: string) => env[variableNamed(attribute)] || undefined;
  const files =
    suites ??
    variable("suites")
      ?.split(",")
      .map((file) => file.trim()) ??
    [];
  return (await gatherSuites(await openConfig(config ?? variable("config"), cwd), files, cwd)).suites;
}

/** All suites that there are, and where those of the user come from. */
export interface Catalogue {
  suites: readonly Suite[];
  sources: readonly SuiteSource[];
}

/**
 * Gathers the suites: the built-in ones, those of the configuration, those of `--suites`.
 *
 * @throws LoadError where one cannot be loaded or is not valid
 */
export async function gatherSuites(
  config: ReadConfig | undefined,
  files: readonly string[],
  cwd: string,
): Promise<Catalogue> {
  const named = files.map((label) => ({ kind: "module", file: path.resolve(cwd, label), label }) as const);
  const known = config?.suiteSources ?? [];
  // What the configuration names already may be named once more.
  const sources = [...known, ...named.filter(({ file }) => !known.some((source) => source.file === file))];
  if (sources.length === 0) return { suites: builtIn, sources };
  const { loadCatalogue } = await import("../../config/suites/load-catalogue.js");
  return { suites: await loadCatalogue(sources), sources };
}
