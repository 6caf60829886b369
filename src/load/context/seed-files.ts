import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileOfKey } from "../directory/file-key.js";

/**
 * Writes entries as plain files below a directory.
 *
 * @throws StoreError with code `invalid-key` for a key that no file can have; a file system's error where one
 *   key is the directory of another.
 */
export async function writeSeedFiles(
  directory: string,
  entries: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  for (const [key, value] of entries) {
    const file = fileOfKey(directory, key);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, value);
  }
}
