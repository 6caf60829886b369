// ZipFileStore looks up keys in a plain object, where `constructor` and `toString` are always found.
import { ZipFileStore } from "@zarrita/storage";
import { zipSync } from "fflate";

const store = ZipFileStore.fromBlob(new Blob([zipSync({ a: Uint8Array.of(0x0a) }, { mtime: "2000-01-01" })]));

await check('has("/constructor")', () => store.has("/constructor"), "false");
await check('has("/toString")', () => store.has("/toString"), "false");
await check('get("/constructor")', () => store.get("/constructor"), "undefined");
await check(
  'getRange("/constructor")',
  () => store.getRange("/constructor", { offset: 0, length: 1 }),
  "undefined",
);
await check('get("/__proto__")', () => store.get("/__proto__"), "undefined");

async function check(call, read, right) {
  const received = await read().then(String, (error) => `an error: ${error.message.split(". ")[0]}`);
  if (received !== right) process.exitCode = 1;
  console.log(`${call}\n  expected ${right}\n  received ${received}`);
}
