import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";

/**
 * Makes a directory and those above it, one by one: Node's own recursive way never ends where a system refuses to make
 * a directory as if the one above were missing, as in `/proc`.
 */
export function makeDirectory(directory: string): void {
  if (existsSync(directory)) return;
  makeDirectory(path.dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    // Somebody else was quicker.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
