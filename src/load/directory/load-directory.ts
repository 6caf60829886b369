import { mkdir, rmdir } from "node:fs/promises";
import path from "node:path";
import type { StoreDefinition } from "../../store/index.js";
import { writeSeedFiles } from "../context/seed-files.js";
import { LoadError } from "../load-error.js";
import type { LoadedStore } from "../loaded-store.js";
import { kindOf } from "../module/module-file.js";
import { removeTree } from "../remove-tree.js";
import { DirectoryStore } from "./directory-store.js";
import { hasCode } from "./file-error.js";
import { fileOfKey } from "./file-key.js";
import { readValue } from "./read-value.js";

/**
 * This tool's own directory store. Each scenario gets a fresh directory below `base`, so that a place such as a
 * mounted file system can be tried. What was in `base` is not touched; a base that did not exist is made, and removed with the last store in it.
 *
 * @throws LoadError with code `not-a-directory`, or `no-such-file` where the base could not be made.
 */
export function loadDirectory(specifier: string, base: string): LoadedStore {
  assertBase(specifier, base);
  return {
    specifier,
    name: "DirectoryStore",
    form: `directory store below \`${base}\``,
    kind: "factory",
    definition: directoryDefinition(base),
    importSpecifier: "zarr-store-conform",
    exportName: "default",
    shape: "definition",
  };
}

function directoryDefinition(base: string): StoreDefinition<DirectoryStore> {
  const baseIsOurs = kindOf(base) === "nothing";
  return {
    name: "DirectoryStore",
    dialect: "zarr",
    async create() {
      const root = path.join(base, `zarr-store-conform-${crypto.randomUUID()}`);
      await mkdir(root, { recursive: true });
      return new DirectoryStore(root);
    },
    seed: (store, entries) => writeSeedFiles(store.root, entries),
    peek: (store, key) => readValue(fileOfKey(store.root, key)),
    reopen: (store) => new DirectoryStore(store.root),
    async destroy(store) {
      await removeTree(store.root);
      if (baseIsOurs) await removeIfEmpty(base);
    },
  };
}

function assertBase(specifier: string, base: string): void {
  const kind = kindOf(base);
  if (kind === "file") {
    throw new LoadError(
      "not-a-directory",
      `\`${specifier}\` names \`${base}\`, which is a file and not a directory.`,
    );
  }
  const parent = path.dirname(base);
  if (kind === "nothing" && kindOf(parent) !== "directory") {
    const text = `\`${specifier}\` names a directory in \`${parent}\`, and there is no such directory. Check the path.`;
    throw new LoadError("no-such-file", text);
  }
}

async function removeIfEmpty(directory: string): Promise<void> {
  try {
    await rmdir(directory);
  } catch (error) {
    if (!hasCode(error, "ENOTEMPTY", "EEXIST", "ENOENT")) throw error;
  }
}
