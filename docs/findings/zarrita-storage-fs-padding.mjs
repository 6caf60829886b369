// FileSystemStore fills up what a file does not have with zeros, and reports nothing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import FileSystemStore from "@zarrita/storage/fs";
import { get, open } from "zarrita";

const dir = mkdtempSync(join(tmpdir(), "finding-"));
process.on("exit", () => rmSync(dir, { recursive: true }));
const store = new FileSystemStore(dir);
writeFileSync(join(dir, "four"), Uint8Array.of(0x0a, 0x0b, 0x0c, 0x0d));
writeFileSync(join(dir, "empty"), "");
const range = (offset, length) => () => store.getRange("/four", { offset, length });

await check("offset 2, length 4 of 0a 0b 0c 0d", range(2, 4), "0c 0d", "an error");
await check("offset 4, length 2 of 0a 0b 0c 0d", range(4, 2), "no bytes", "an error");
await check("offset 9, length 2 of 0a 0b 0c 0d", range(9, 2), "no bytes", "an error");
await check("offset 4294967296, length 2 of 0a 0b 0c 0d", range(2 ** 32, 2), "no bytes", "an error");
const suffix = (key, suffixLength) => () => store.getRange(key, { suffixLength });
await check("suffixLength 6 of 0a 0b 0c 0d", suffix("/four", 6), "0a 0b 0c 0d", "an error");
await check("suffixLength 2 of an empty file", suffix("/empty", 2), "no bytes", "an error");

// A sharded array whose shard is an empty file, as a write that was cut short leaves it.
const little = { name: "bytes", configuration: { endian: "little" } };
const sharding = { chunk_shape: [1], codecs: [little], index_codecs: [little, { name: "crc32c" }] };
const metadata = {
  zarr_format: 3,
  node_type: "array",
  shape: [2],
  data_type: "uint8",
  chunk_grid: { name: "regular", configuration: { chunk_shape: [2] } },
  chunk_key_encoding: { name: "default" },
  codecs: [{ name: "sharding_indexed", configuration: sharding }],
  fill_value: 255,
  attributes: {},
};
writeFileSync(join(dir, "zarr.json"), JSON.stringify(metadata));
mkdirSync(join(dir, "c"));
writeFileSync(join(dir, "c", "0"), "");
const array = await open.v3(store, { kind: "array" });
await check("an array whose shard is empty", async () => (await get(array)).data, "an error");

async function check(call, read, ...right) {
  const received = await read().then(hex, (error) => `an error: ${error.message}`);
  if (!right.some((one) => received === one || received.startsWith(`${one}:`))) process.exitCode = 1;
  console.log(`${call}\n  expected ${right.join(" or ")}\n  received ${received}`);
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ") || "no bytes";
}
