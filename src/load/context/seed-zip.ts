import { writeFile } from "node:fs/promises";
import { type Zippable, zipSync } from "fflate";
import { asArchiversWrite } from "./as-archivers-write.js";

/** How the members of an archive are packed. */
export type ZipCompression = "stored" | "deflated";

type Entries = ReadonlyMap<string, Uint8Array>;

// Many stores are made of the same entries, and packing them takes longer than all that is done with them.
const packed = new WeakMap<Entries, Partial<Record<ZipCompression, Uint8Array>>>();

/** Writes entries as the members of a zip archive, each named by its key. */
export async function writeSeedZip(
  file: string,
  entries: Entries,
  compression: ZipCompression,
): Promise<void> {
  const archives = packed.get(entries) ?? {};
  packed.set(entries, archives);
  archives[compression] ??= pack(entries, compression);
  await writeFile(file, archives[compression]);
}

function pack(entries: Entries, compression: ZipCompression): Uint8Array {
  const members: Zippable = Object.fromEntries(entries);
  // The same entries make the same archive, whenever it is made.
  const mtime = new Date(2000, 0, 1);
  // When a member was changed, which most programs note: in seconds since 1970.
  const extra = { 21589: Uint8Array.of(1, 0x80, 0x43, 0x6d, 0x38) };
  return asArchiversWrite(zipSync(members, { level: compression === "stored" ? 0 : 6, mtime, extra }));
}
