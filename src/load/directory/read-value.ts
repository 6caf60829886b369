import { type FileHandle, open } from "node:fs/promises";
import { type ByteRequest, resolveByteRequest } from "../../store/index.js";
import { meansMissing } from "./file-error.js";

/**
 * The bytes of a file, or those that a request names, in an array that nobody else holds; undefined where
 * there is no such file. Only the bytes asked for are read.
 *
 * @throws StoreError with code `range`; a file system's error for a file that cannot be read.
 */
export async function readValue(file: string, request?: ByteRequest): Promise<Uint8Array | undefined> {
  const handle = await openFile(file);
  if (handle === undefined) return undefined;
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return undefined;
    const { start, end } = resolveByteRequest(request, stats.size);
    return await readFully(handle, start, end, file);
  } finally {
    await handle.close();
  }
}

async function openFile(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, "r");
  } catch (error) {
    if (meansMissing(error)) return undefined;
    throw error;
  }
}

async function readFully(handle: FileHandle, start: number, end: number, file: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
    // The rest of the array would be zeros that were never in the file.
    if (bytesRead === 0) throw new Error(`\`${file}\` became shorter while it was read`);
    filled += bytesRead;
  }
  return bytes;
}
