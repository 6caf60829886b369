// What withByteCaching has read once it hands out for ever, also to the one who has just replaced it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import FileSystemStore from "@zarrita/storage/fs";
import { create, get, set, slice, withByteCaching } from "zarrita";

const dir = mkdtempSync(join(tmpdir(), "finding-"));
process.on("exit", () => rmSync(dir, { recursive: true }));
const store = withByteCaching(new Map());
store.set("/value", Uint8Array.of(0x0a));
await store.get("/value");
store.set("/value", Uint8Array.of(0x0b));
check("set 0a, get, set 0b, get", "0b", hex(await store.get("/value")));

await store.get("/new");
store.set("/new", Uint8Array.of(0x0c));
check("get of a missing key, set 0c, get", "0c", hex(await store.get("/new")));

store.set("/gone", Uint8Array.of(0x0d));
await store.get("/gone");
store.delete("/gone");
check("set 0d, get, delete, get", "undefined", hex(await store.get("/gone")));

const ranged = withByteCaching(new FileSystemStore(dir));
const part = { offset: 0, length: 1 };
await ranged.set("/value", Uint8Array.of(0x0a));
await ranged.getRange("/value", part);
await ranged.set("/value", Uint8Array.of(0x0b));
check("set 0a, getRange, set 0b, getRange", "0b", hex(await ranged.getRange("/value", part)));
await ranged.delete("/value");
check("set, getRange, delete, getRange", "undefined", hex(await ranged.getRange("/value", part)));

// Two writes to the two halves of a chunk: the second begins from the chunk as it was before the first.
const values = new Map();
const options = { shape: [4], chunkShape: [4], dtype: "uint8", fillValue: 0 };
const array = await create(withByteCaching(values), options);
await set(array, [slice(0, 2)], 1);
await set(array, [slice(2, 4)], 2);
check("the chunk in the store, after [0, 2) = 1 and [2, 4) = 2", "01 01 02 02", hex(values.get("/c/0")));
check("the array as it is read", "01 01 02 02", hex((await get(array)).data));

function check(call, expected, received) {
  if (received !== expected) process.exitCode = 1;
  console.log(`${call}\n  expected ${expected}\n  received ${received}`);
}

function hex(bytes) {
  if (bytes === undefined) return "undefined";
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
