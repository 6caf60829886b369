import { constants, copyFile, link, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { StoreError } from "../../store/index.js";
import { hasCode } from "./file-error.js";
import { scratchName } from "./file-key.js";
import { removeEmptyDirectories } from "./remove-directory.js";

/**
 * Gives a file new content, all at once: a reader sees the old bytes or the new ones.
 *
 * @throws StoreError with code `invalid-key` where a directory with files is in the file's place, or a file in
 *   that of its directory.
 */
export async function replaceValue(root: string, file: string, bytes: Uint8Array): Promise<void> {
  await writeThrough(root, file, bytes, rename);
}

/** Creates a file with all its content at once, and returns false where there is one already. */
export async function createValue(root: string, file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeThrough(root, file, bytes, linkOrCopy);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** A second name for the draft, which appears at once. Where there are no hard links, a copy that grows. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!hasCode(error, "EPERM", "ENOTSUP", "ENOSYS")) throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

type Put = (from: string, to: string) => Promise<void>;

async function writeThrough(root: string, file: string, bytes: Uint8Array, put: Put): Promise<void> {
  const draft = await draftIn(root);
  try {
    await writeFile(draft, bytes, { flag: "wx" });
    await putInPlace(draft, file, put);
  } finally {
    await rm(draft, { force: true });
  }
}

/** A path of its own in the place that is never listed. It lies below the root, so that a rename reaches it. */
async function draftIn(root: string): Promise<string> {
  const scratch = path.join(root, scratchName);
  await mkdir(scratch, { recursive: true });
  return path.join(scratch, crypto.randomUUID());
}

async function putInPlace(draft: string, file: string, put: Put): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await put(draft, file);
      return;
    } catch (error) {
      if (await isDirectory(file)) await makeWay(file);
      // A directory that was just made may be removed by another call before the file is in it.
      else if (!hasCode(error, "ENOENT")) throw refusal(error, file);
      if (attempt === 10) throw error;
    }
  }
}

async function isDirectory(file: string): Promise<boolean> {
  const stats = await stat(file).catch(() => undefined);
  return stats?.isDirectory() ?? false;
}

/** Empty directories are no keys, so they give way to a key of the same name. */
async function makeWay(directory: string): Promise<void> {
  if (await removeEmptyDirectories(directory)) return;
  throw new StoreError(
    "invalid-key",
    `\`${directory}\` cannot be a file, because there are keys below it: a file system holds one or the other`,
  );
}

function refusal(error: unknown, file: string): unknown {
  if (!hasCode(error, "ENOTDIR", "EEXIST") || isSameFile(error, file)) return error;
  return new StoreError("invalid-key", `\`${file}\` cannot be a file: a part of its path is itself a key`);
}

/** `link` fails so where the file is there already, which is for the caller to know. */
function isSameFile(error: unknown, file: string): boolean {
  return hasCode(error, "EEXIST") && error instanceof Error && "dest" in error && error.dest === file;
}
