// What a Map, the byte cache and the chunks of zarrita hand out is their own memory: who writes to it writes to
// the store, and to what others have read.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import FileSystemStore from "@zarrita/storage/fs";
import { create, get, set, withByteCaching, withRangeCoalescing } from "zarrita";

const dir = mkdtempSync(join(tmpdir(), "finding-"));
process.on("exit", () => rmSync(dir, { recursive: true }));
const files = new FileSystemStore(dir);
await files.set("/a", bytes());

const map = new Map([["/a", bytes()]]);
map.get("/a").fill(0xff);
check("Map: get, overwritten, get", map.get("/a"));
const written = bytes();
map.set("/a", written);
written.fill(0xff);
check("Map: set, the array overwritten, get", map.get("/a"));
map.set("/a", bytes());
const [one, other] = [map.get("/a"), map.get("/a")];
one.fill(0xff);
check("Map: get twice, one overwritten, the other", other);

const cached = withByteCaching(files);
(await cached.get("/a")).fill(0xff);
check("withByteCaching: get, overwritten, get", await cached.get("/a"));
(await cached.getRange("/a", { offset: 0, length: 4 })).fill(0xff);
check(
  "withByteCaching: getRange, overwritten, getRange",
  await cached.getRange("/a", { offset: 0, length: 4 }),
);

const joined = withRangeCoalescing(files);
const range = () => joined.getRange("/a", { offset: 0, length: 4 });
const [first, second] = await Promise.all([range(), range()]);
first.fill(0xff);
check("withRangeCoalescing: getRange twice, one overwritten, the other", second);

// A chunk that is not compressed is the store's own array.
const array = await create(new Map(), { shape: [4], chunkShape: [4], dtype: "uint8", fillValue: 0 });
await set(array, null, { data: bytes(), shape: [4], stride: [1] });
(await array.getChunk([0])).data.fill(0xff);
check("zarrita over a Map: getChunk, overwritten, get of the array", (await get(array)).data);

function bytes() {
  return Uint8Array.of(0x0a, 0x0b, 0x0c, 0x0d);
}

function check(call, result) {
  const received = Array.from(result, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
  if (received !== "0a 0b 0c 0d") process.exitCode = 1;
  console.log(`${call}\n  expected 0a 0b 0c 0d\n  received ${received}`);
}
