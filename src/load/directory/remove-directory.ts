import { mkdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { removeTree } from "../remove-tree.js";
import { entriesOf } from "./entries-of.js";
import { hasCode, meansMissing } from "./file-error.js";
import { scratchName } from "./file-key.js";

/** Removes a directory and what lies in it: at once as readers see it. A missing one, or a file, stays as it is. */
export async function removeDirectory(root: string, directory: string): Promise<void> {
  const scratch = path.join(root, scratchName);
  const doomed = path.join(scratch, crypto.randomUUID());
  try {
    // With the slash, a file of that name is not moved.
    await mkdir(scratch, { recursive: true });
    await rename(directory + path.sep, doomed);
  } catch (error) {
    if (meansMissing(error)) return;
    throw error;
  }
  await removeTree(doomed);
}

/** Removes what lies in the root, and keeps the root. */
export async function emptyRoot(root: string): Promise<void> {
  for (const entry of await entriesOf(root)) {
    const place = path.join(root, entry.name);
    if (entry.name === scratchName) continue;
    if (entry.isDirectory()) await removeDirectory(root, place);
    else await rm(place, { force: true });
  }
}

/** Removes a directory that holds nothing but empty directories, and says whether it did. */
export async function removeEmptyDirectories(directory: string): Promise<boolean> {
  for (const entry of await entriesOf(directory)) {
    if (!entry.isDirectory()) return false;
    if (!(await removeEmptyDirectories(path.join(directory, entry.name)))) return false;
  }
  try {
    await rmdir(directory);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOTEMPTY", "EEXIST")) return false;
    if (meansMissing(error)) return true;
    throw error;
  }
}
