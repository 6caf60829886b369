// FileSystemStore throws where a key is a directory or lies below a file, in place of `undefined`, and where
// there is nothing to delete.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import FileSystemStore from "@zarrita/storage/fs";
import { open, root } from "zarrita";

const part = { offset: 0, length: 4 };

const dir = mkdtempSync(join(tmpdir(), "finding-"));
process.on("exit", () => rmSync(dir, { recursive: true }));
const store = new FileSystemStore(dir);
mkdirSync(join(dir, "array"));
writeFileSync(join(dir, "array", "0"), "a chunk");

await check('get("/array"), a directory', () => store.get("/array"), "undefined");
await check('getRange("/array"), a directory', () => store.getRange("/array", part), "undefined");
await check('get("/array/0/zarr.json"), below a file', () => store.get("/array/0/zarr.json"), "undefined");
await check('has("/array"), a directory', () => store.has("/array"), "false");
await check('delete("/nothing")', () => deleted("/nothing"), "no error");
await check('delete("/array"), a directory', () => deleted("/array"), "no error");
await check('set("/array/0/x"), below a file', () => store.set("/array/0/x", new Uint8Array(1)), "undefined");
// A reader that asks whether there is an array is told of the file system instead.
const belowFile = root(store).resolve("array/0");
await check("zarrita.open of a place below a file", () => open(belowFile), "NotFoundError");

async function deleted(key) {
  await store.delete(key);
  return "no error";
}

async function check(call, read, right) {
  const received = await read().then(String, (error) => error.code ?? error.name);
  if (received !== right) process.exitCode = 1;
  console.log(`${call}\n  expected ${right}\n  received ${received}`);
}
