import { rm } from "node:fs";
import { promisify } from "node:util";

const remove = promisify(rm);

/**
 * Removes a directory with all that is in it, where there is one. Every run does, and Node's module of promises, which
 * would serve for it, takes longer to load than a directory to be removed.
 */
export function removeTree(directory: string): Promise<void> {
  return remove(directory, { recursive: true, force: true, maxRetries: 3 });
}
