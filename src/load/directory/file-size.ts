import { stat } from "node:fs/promises";
import { meansMissing } from "./file-error.js";

/** Whether there is a file at a path; a link to one counts, as it does for a read. */
export async function isFile(place: string): Promise<boolean> {
  return (await sizeOf(place)) !== undefined;
}

/** The length of a file in bytes; undefined where there is no file. */
export async function sizeOf(place: string): Promise<number | undefined> {
  try {
    const stats = await stat(place);
    return stats.isFile() ? stats.size : undefined;
  } catch (error) {
    if (meansMissing(error)) return undefined;
    throw error;
  }
}
