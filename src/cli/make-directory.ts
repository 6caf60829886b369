import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";

/**
 * Makes a directory and those above it, one by one: Node's own recursive way never ends where a system refuses to make
 * a directory as if the one above were missing, as in `/proc`.
 */
export async function makeDirectory(directory: string): Promise<void> {
  if (existsSync(directory)) return;
  await makeDirectory(path.dirname(directory));
  try {
    await mkdir(directory);
  } catch (error) {
    // Somebody else was quicker.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
