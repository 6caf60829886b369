import { readFile } from "node:fs/promises";

/**
 * A reader for unzipit that slices as a `Blob` is specified to. Node 20's `Blob` aborts the whole process
 * where a bound is NaN or a fraction, which this one does not.
 */
export async function bytesReader(path) {
  const bytes = await readFile(path);
  return {
    getLength: async () => bytes.length,
    read: async (offset, length) => new Uint8Array(bytes.subarray(offset, offset + length)),
  };
}
