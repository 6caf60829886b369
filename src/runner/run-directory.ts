import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeTree } from "../load/remove-tree.js";
import { removeAtEnd } from "./sudden-end.js";

/** Gives work a temporary directory of its own, and removes it with all that is in it, however the work ends. */
export async function withRunDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), "zarr-store-conform-"));
  const removed = removeAtEnd(directory);
  try {
    return await work(directory);
  } finally {
    await removeTree(directory);
    await removed();
  }
}
