import { writeFile } from "node:fs/promises";
import { type Zippable, zipSync } from "fflate";

/** How the members of an archive are packed. */
export type ZipCompression = "stored" | "deflated";

/** Writes entries as the members of a zip archive, each named by its key. */
export async function writeSeedZip(
  file: string,
  entries: ReadonlyMap<string, Uint8Array>,
  compression: ZipCompression,
): Promise<void> {
  const members: Zippable = Object.fromEntries(entries);
  // The same entries make the same archive, whenever it is made.
  const mtime = new Date(2000, 0, 1);
  await writeFile(file, zipSync(members, { level: compression === "stored" ? 0 : 6, mtime }));
}
