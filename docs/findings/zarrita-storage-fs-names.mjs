// FileSystemStore joins keys to its directory as paths: they lead out of it, and one file has many names.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import FileSystemStore from "@zarrita/storage/fs";
import { root } from "zarrita";

const dir = mkdtempSync(join(tmpdir(), "finding-"));
process.on("exit", () => rmSync(dir, { recursive: true }));
mkdirSync(join(dir, "data.zarr"));
writeFileSync(join(dir, "outside"), Uint8Array.of(0xee));
const store = new FileSystemStore(join(dir, "data.zarr"));
const bytes = Uint8Array.of(0x0a);

await check('get("/../outside")', () => store.get("/../outside"), "undefined");
await check(
  'getRange("/a/../../outside")',
  () => store.getRange("/a/../../outside", { offset: 0, length: 1 }),
  "undefined",
);
await check('has("/../outside")', () => store.has("/../outside"), "false");
const path = root(store).resolve("..%2Foutside").path;
await check('get of what zarrita makes of "..%2Foutside"', () => store.get(path), "undefined");
await check('set("/../outside", 0a)', () => overwritten("/../outside"), "ee");

await store.set("/b/c", bytes);
await check('set("/b/c", 0a), get("/a/../b/c")', () => store.get("/a/../b/c"), "undefined");
await check('set("/b/c", 0a), set("/b//c", 0b), get("/b/c")', () => afterSet("/b//c", "/b/c"), "0a");
await check('set("/\\ud800", 0a), set("/\\udc00", 0b), get("/\\ud800")', halves, "0a");

async function overwritten(key) {
  await store.set(key, bytes).catch(() => {});
  return readFileSync(join(dir, "outside"));
}

async function halves() {
  await store.set("/\ud800", bytes);
  return afterSet("/\udc00", "/\ud800");
}

async function afterSet(other, key) {
  await store.set(other, Uint8Array.of(0x0b)).catch(() => {});
  return store.get(key);
}

async function check(call, read, right) {
  const received = await read().then(text, () => "an error");
  if (received !== right) process.exitCode = 1;
  console.log(`${call}\n  expected ${right} or an error\n  received ${received}`);
}

function text(result) {
  if (!(result instanceof Uint8Array)) return String(result);
  return Array.from(result, (byte) => byte.toString(16).padStart(2, "0")).join(" ") || "no bytes";
}
