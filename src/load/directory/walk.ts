import path from "node:path";
import { entriesOf } from "./entries-of.js";
import { scratchName } from "./file-key.js";
import { isFile } from "./file-size.js";

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

function isScratch(name: string, prefix: string): boolean {
  return prefix === "" && name === scratchName;
}
