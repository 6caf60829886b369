// FileSystemStore reads from the start of the file where an offset is negative or no whole number, or a text.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import FileSystemStore from "@zarrita/storage/fs";

const dir = mkdtempSync(join(tmpdir(), "finding-"));
process.on("exit", () => rmSync(dir, { recursive: true }));
const store = new FileSystemStore(dir);
writeFileSync(join(dir, "four"), Uint8Array.of(0x0a, 0x0b, 0x0c, 0x0d));
const range = (offset, length) => () => store.getRange("/four", { offset, length });

await check("offset -3, length 2 of 0a 0b 0c 0d", range(-3, 2), "an error", "no bytes");
await check("offset 1.5, length 2 of 0a 0b 0c 0d", range(1.5, 2), "an error", "no bytes");
await check('offset "1", length 2 of 0a 0b 0c 0d', range("1", 2), "0b 0c", "an error");

async function check(call, read, ...right) {
  const received = await read().then(hex, (error) => `an error: ${error.message}`);
  if (!right.some((one) => received === one || received.startsWith(`${one}:`))) process.exitCode = 1;
  console.log(`${call}\n  expected ${right.join(" or ")}\n  received ${received}`);
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ") || "no bytes";
}
