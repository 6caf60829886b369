import { fileURLToPath } from "node:url";
import { type LoadError, type LoadedStore, loadStore } from "../../src/load/index.js";
import type { StoreContext } from "../../src/store/index.js";

/** The folder of the modules that these tests load. */
export const modules = fileURLToPath(new URL("modules/", import.meta.url));

/** Loads a store as a user who stands in `cwd` does. */
export function load(specifier: string, cwd = modules, timeoutMs = 5_000): Promise<LoadedStore> {
  return loadStore(specifier, { cwd, timeoutMs });
}

/** The error that loading ends with; fails where the store loads, or the error is none of ours. */
export async function loadFailure(specifier: string, cwd = modules, timeoutMs = 5_000): Promise<LoadError> {
  const outcome = await load(specifier, cwd, timeoutMs).catch((error: unknown) => error);
  if (outcome instanceof Error && outcome.name === "LoadError") return outcome as LoadError;
  throw new Error(`\`${specifier}\` should end in a LoadError`, { cause: outcome });
}

/** A context for stores that ask for nothing. */
export const bareContext: StoreContext = {
  dir: "/nowhere",
  seed: new Map(),
  seedDir: async () => "/nowhere",
  seedUrl: async () => "http://127.0.0.1/",
  seedZip: async () => "/nowhere.zip",
};
