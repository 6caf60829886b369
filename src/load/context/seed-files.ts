import { mkdir, open, writeFile } from "node:fs/promises";
import path from "node:path";
import { bytesEqual } from "../../buffer/index.js";
import { fileOfKey } from "../directory/file-key.js";

/** From this length on, in bytes, the zeros of a value are left out of its file, as holes. */
const sparseFrom = 64 * 1024 * 1024;

const blockLength = 1024 * 1024;
const zeros = new Uint8Array(blockLength);

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
    if (value.length < sparseFrom) await writeFile(file, value);
    else await writeSparse(file, value);
  }
}

async function writeSparse(file: string, value: Uint8Array): Promise<void> {
  const handle = await open(file, "w");
  try {
    await handle.truncate(value.length);
    for (let at = 0; at < value.length; at += blockLength) {
      const block = value.subarray(at, at + blockLength);
      if (!bytesEqual(block, zeros.subarray(0, block.length))) await handle.write(block, 0, block.length, at);
    }
  } finally {
    await handle.close();
  }
}
