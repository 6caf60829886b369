import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSeedZip } from "../../src/load/context/seed-zip.js";
import { pattern } from "../../src/spec/index.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "seed-zip-"));
});
afterAll(() => rm(folder, { recursive: true }));

const entries = new Map([
  ["c/0", pattern(300, 1)],
  ["größe/c/0", new Uint8Array()],
  ["zarr.json", new TextEncoder().encode("{}".repeat(500))],
]);

describe.each(["stored", "deflated"] as const)("an archive of %s members", (compression) => {
  const write = async () => {
    const file = path.join(folder, `${compression}.zip`);
    await writeSeedZip(file, entries, compression);
    return await readFile(file);
  };

  it("holds the entries", async () => {
    expect(new Map(Object.entries(unzipSync(await write())))).toEqual(entries);
  });

  it("ends with a comment, and has more in the header of a member than in the directory", async () => {
    const archive = await write();
    const end = archive.lastIndexOf("PK\x05\x06");
    const remark = archive.readUInt16LE(end + 20);
    expect([remark > 0, archive.length]).toEqual([true, end + 22 + remark]);
    const at = archive.readUInt32LE(end + 16);
    const header = archive.readUInt32LE(at + 42);
    expect([archive.readUInt16LE(at + 30), archive.readUInt16LE(header + 28)]).toEqual([0, 9]);
    expect(end).toBe(at + archive.readUInt32LE(end + 12));
  });
});
