import { readdir, readFile, rm, rmdir } from "node:fs/promises";
import path from "node:path";

/** The modules that a declaration file imports, by their paths. */
const imports = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g;

/**
 * Removes the declarations below a folder that none of the entries leads to: the compiler writes one for every
 * module of the program, and users only ever read those that the entries speak of.
 */
export async function pruneTypes(folder, entries) {
  const kept = new Set();
  const reach = async (file) => {
    if (kept.has(file)) return;
    kept.add(file);
    for (const [, name] of (await readFile(file, "utf8")).matchAll(imports)) {
      await reach(path.resolve(path.dirname(file), name.replace(/\.js$/, ".d.ts")));
    }
  };
  for (const entry of entries) await reach(path.resolve(folder, entry));
  await removeOthers(path.resolve(folder), kept);
}

async function removeOthers(folder, kept) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await removeOthers(file, kept);
    else if (!kept.has(file)) await rm(file);
  }
  if ((await readdir(folder)).length === 0) await rmdir(folder);
}
