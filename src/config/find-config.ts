import path from "node:path";
import { kindOf } from "../load/module/module-file.js";
import { type ConfigFile, configNames } from "./import-config.js";

/** The configuration in a directory, where there is one. */
export function findConfig(directory: string): ConfigFile | undefined {
  const label = configNames.find((name) => kindOf(path.join(directory, name)) === "file");
  return label === undefined ? undefined : { file: path.join(directory, label), label };
}
