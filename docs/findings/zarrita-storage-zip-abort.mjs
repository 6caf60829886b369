// On Node 20, ZipFileStore over a Blob ends the whole process where a bound is NaN or a fraction: what it
// is asked for goes unchecked into `Blob.slice`, and that aborts (nodejs/node#55139).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ZipFileStore } from "@zarrita/storage";
import { zipSync } from "fflate";
import { get, open } from "zarrita";

// A sharded array whose inner chunks of 3 do not divide its shards of 10: 10 / 3 index entries of 16 bytes.
const little = { name: "bytes", configuration: { endian: "little" } };
const sharding = { chunk_shape: [3], codecs: [little], index_codecs: [little] };
const metadata = {
  zarr_format: 3,
  node_type: "array",
  shape: [10],
  data_type: "uint8",
  chunk_grid: { name: "regular", configuration: { chunk_shape: [10] } },
  chunk_key_encoding: { name: "default" },
  codecs: [{ name: "sharding_indexed", configuration: sharding }],
  fill_value: 0,
  attributes: {},
};
const files = { "zarr.json": Buffer.from(JSON.stringify(metadata)), "c/0": new Uint8Array(100) };
const store = ZipFileStore.fromBlob(new Blob([zipSync(files, { level: 0, mtime: "2000-01-01" })]));

const reads = {
  "offset NaN, length 2": () => store.getRange("/c/0", { offset: Number.NaN, length: 2 }),
  "offset 0.5, length 2": () => store.getRange("/c/0", { offset: 0.5, length: 2 }),
  "a shard of 10 with inner chunks of 3": async () => get(await open.v3(store, { kind: "array" })),
};

const [, , name] = process.argv;
if (name === undefined) for (const each of Object.keys(reads)) readApart(each);
else await readHere(reads[name]);

async function readHere(read) {
  const outcome = await read().then(
    () => "a result",
    () => "an error",
  );
  process.stdout.write(outcome);
}

function readApart(name) {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: "utf8" });
  const received = child.status === 0 ? child.stdout : "the end of the process, by an abort";
  if (received !== "an error") process.exitCode = 1;
  console.log(`${name}\n  expected an error\n  received ${received}`);
}
