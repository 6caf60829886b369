// FileSystemStore writes into the file that readers have open: it is empty first, and filled bit by bit.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import FileSystemStore from "@zarrita/storage/fs";

const dir = mkdtempSync(join(tmpdir(), "finding-"));
process.on("exit", () => rmSync(dir, { recursive: true }));
const store = new FileSystemStore(dir);
const old = new Uint8Array(2_000_000).fill(0xaa);
const long = new Uint8Array(2_000_000).fill(0xbb);
const short = new Uint8Array(1_000_000).fill(0xcc);
const [offset, length] = [1_500_000, 1000];

await check("get, while aa … is overwritten with bb …", () => during(() => store.get("/0"), old, long));
await check("getRange of its middle meanwhile", () =>
  during(() => store.getRange("/0", { offset, length }), old.subarray(0, length), long.subarray(0, length)),
);
await check("getRange of its end meanwhile", () =>
  during(
    () => store.getRange("/0", { suffixLength: length }),
    old.subarray(0, length),
    long.subarray(0, length),
  ),
);
await check("get, after bb … and a shorter cc … were set at once", async () => {
  await Promise.all([store.set("/0", long), store.set("/0", short)]);
  return isOneOf(await store.get("/0"), long, short);
});

/** Reads while the old value is overwritten, until a read has neither the old bytes nor the new ones. */
async function during(read, ...values) {
  await store.set("/0", old);
  let done = false;
  const writing = store.set("/0", long).then(() => {
    done = true;
  });
  let whole = true;
  while (!done && whole) whole = isOneOf(await read(), ...values);
  await writing;
  return whole;
}

function isOneOf(bytes, ...values) {
  return values.some((value) => Buffer.compare(bytes, value) === 0);
}

/** A race is not lost every time, but never won for long. */
async function check(call, race) {
  let whole = true;
  for (let round = 0; round < 500 && whole; round++) whole = await race();
  if (!whole) process.exitCode = 1;
  console.log(`${call}\n  expected the one or the other\n  received ${whole ? "that" : "neither"}`);
}
