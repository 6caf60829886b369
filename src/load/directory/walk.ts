import { stat } from "node:fs/promises";
import path from "node:path";
import { scratchName } from "./file-key.js";
import { meansMissing } from "./read-value.js";
import { entriesOf } from "./remove-directory.js";

/**
 * The keys of all files below a directory, whose own key prefix is empty or ends in a slash. What is removed
 * meanwhile may be left out; a directory that cannot be read is an error.
 */
export async function* keysBelow(directory: string, prefix: string): AsyncGenerator<string> {
  for (const entry of await entriesOf(directory)) {
    if (isScratch(entry.name, prefix)) continue;
    const place = path.join(directory, entry.name);
    const key = prefix + entry.name;
    if (entry.isFile()) yield key;
    else if (entry.isDirectory()) yield* keysBelow(place, `${key}/`);
    else if (entry.isSymbolicLink() && (await isFile(place))) yield key;
  }
}

/** The names in a directory that are keys, or directories with a key somewhere below. */
export async function* namesIn(directory: string, prefix: string): AsyncGenerator<string> {
  for (const entry of await entriesOf(directory)) {
    if (isScratch(entry.name, prefix)) continue;
    const place = path.join(directory, entry.name);
    if (entry.isFile() || (entry.isDirectory() && (await hasKeys(place)))) yield entry.name;
    else if (entry.isSymbolicLink() && (await isFile(place))) yield entry.name;
  }
}

async function hasKeys(directory: string): Promise<boolean> {
  // The prefix does not matter, but for the root's alone being empty.
  for await (const _ of keysBelow(directory, "below/")) return true;
  return false;
}

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

function isScratch(name: string, prefix: string): boolean {
  return prefix === "" && name === scratchName;
}
