import { readFileSync } from "node:fs";
import path from "node:path";

/** The package that a store's module belongs to. */
export interface StorePackage {
  name: string;
  version?: string;
}

/**
 * The nearest package around a file that has a name; one without only says how its modules are written. Undefined
 * where there is none, or where its `package.json` cannot be read.
 */
export function packageAround(file: string): StorePackage | undefined {
  const directory = path.dirname(file);
  if (directory === file) return undefined;
  const { name, version } = manifestIn(directory);
  if (typeof name !== "string" || name === "") return packageAround(directory);
  return { name, ...(typeof version === "string" && { version }) };
}

function manifestIn(directory: string): { name?: unknown; version?: unknown } {
  try {
    return Object(JSON.parse(readFileSync(path.join(directory, "package.json"), "utf8")));
  } catch {
    return {};
  }
}
