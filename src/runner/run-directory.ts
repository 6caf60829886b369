import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeAtEnd } from "./sudden-end.js";

/** Gives work a temporary directory of its own, and removes it with all that is in it, however the work ends. */
export async function withRunDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "zarr-store-conform-"));
  const removed = removeAtEnd(directory);
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    await removed();
  }
}
