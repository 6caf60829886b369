// On Node 20, ZipFileStore over a Blob ends the whole process where a bound is NaN or a fraction: what it
// is asked for goes unchecked into `Blob.slice`, and that aborts (nodejs/node#55139).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ZipFileStore } from "@zarrita/storage";
import { zipSync } from "fflate";

const [, , offset] = process.argv;
if (offset !== undefined) await readHere(Number(offset));
else for (const bad of ["NaN", "0.5"]) readApart(bad);

async function readHere(offset) {
  const archive = zipSync({ a: Uint8Array.of(0x0a, 0x0b, 0x0c, 0x0d) }, { level: 0, mtime: "2000-01-01" });
  const store = ZipFileStore.fromBlob(new Blob([archive]));
  const read = store.getRange("/a", { offset, length: 2 });
  const text = await read.then(
    (bytes) => `${bytes.length} bytes`,
    () => "an error",
  );
  process.stdout.write(text);
}

function readApart(bad) {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), bad], { encoding: "utf8" });
  const received = child.status === 0 ? child.stdout : "the end of the process, by an abort";
  if (received !== "an error") process.exitCode = 1;
  console.log(`offset ${bad}, length 2 of 0a 0b 0c 0d\n  expected an error\n  received ${received}`);
}
