import { readdir } from "node:fs/promises";
import { meansMissing } from "./file-error.js";

/** The entries of a directory; none where there is no such directory. */
export async function entriesOf(directory: string) {
  try {
    return await readdir(directory, { withFileTypes: true });
  } catch (error) {
    if (meansMissing(error)) return [];
    throw error;
  }
}
