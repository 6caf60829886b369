import path from "node:path";
import { findConfig } from "../../config/find-config.js";
import type { ReadConfig } from "../../config/index.js";

/** What is said of the configuration: its path, or `false` where none is wanted. */
export type ConfigFlag = string | boolean | undefined;

/**
 * Reads the configuration that is named, or the one that lies in the directory; undefined where there is none, or
 * none is wanted.
 *
 * @throws LoadError where one is named that is not there, or what is found is not valid
 */
export async function openConfig(flag: ConfigFlag, cwd: string): Promise<ReadConfig | undefined> {
  if (flag === false) return undefined;
  const file = typeof flag === "string" ? { file: path.resolve(cwd, flag), label: flag } : findConfig(cwd);
  if (file === undefined) return undefined;
  const { readConfig } = await import("../../config/read-config.js");
  return readConfig(file);
}
