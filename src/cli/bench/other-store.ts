import { existsSync } from "node:fs";
import path from "node:path";
import type { ReadConfig } from "../../config/index.js";
import { checkOut, commitOf } from "../../load/revision/index.js";
import type { BenchTarget } from "../../runner/bench/bench-job.js";

/** A store to be timed, by its name in the configuration, or else as what to import. */
export function benchTarget(
  named: string,
  { cwd, dialect }: Pick<BenchTarget, "cwd" | "dialect">,
  config?: ReadConfig,
): BenchTarget {
  const target = { specifier: named, cwd, ...(dialect && { dialect }) };
  if (!config?.stores.some(({ name }) => name === named)) return target;
  const { file, label } = config;
  return { ...target, configured: { config: { file, label }, name: named } };
}

/** What a store is compared with. */
export interface OtherStore {
  target: BenchTarget;
  /** The commit, where it was a revision that was named. */
  commit?: string;
  dispose(): Promise<void>;
}

/**
 * Finds out what `--against` names: a store, or a revision of the store's own repository, which is checked out aside.
 * What has the form of a path or is a file is a store; else a revision comes before a package.
 *
 * @throws LoadError where it is a revision that has no such module
 */
export async function findOther(named: string, store: BenchTarget, config?: ReadConfig): Promise<OtherStore> {
  const { specifier, cwd } = store;
  const asStore = { target: benchTarget(named, store, config), dispose: async () => {} };
  if (asStore.target.configured) return asStore;
  if (isPath(named) || existsSync(path.resolve(cwd, named))) return asStore;
  const directory = path.dirname(path.resolve(cwd, specifier));
  const isRevision = (await commitOf(existsSync(directory) ? directory : cwd, named)) !== undefined;
  if (!isRevision && !looksLikeRevision(named)) return asStore;
  const copy = await checkOut(specifier, named, cwd);
  const target = { ...store, specifier: copy.file };
  return { target, commit: copy.commit, dispose: async () => copy[Symbol.asyncDispose]() };
}

function isPath(named: string): boolean {
  return /^\.{1,2}([\\/]|$)/.test(named) || path.isAbsolute(named) || /^[a-z][a-z\d+.-]+:/i.test(named);
}

/** No package is called so: that the revision is not there is to be said, and no package asked for. */
function looksLikeRevision(named: string): boolean {
  return /^HEAD\b|[~^]|@\{/.test(named);
}
