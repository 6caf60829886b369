// ZipFileStore slices a deflated member as arrays are sliced: from -0 on, and negative numbers from the end.
import { ZipFileStore } from "@zarrita/storage";
import { zipSync } from "fflate";

const value = Uint8Array.of(0x0a, 0x0b, 0x0c, 0x0d);
const store = ZipFileStore.fromBlob(new Blob([zipSync({ a: value }, { level: 6, mtime: "2000-01-01" })]));
const range = (offset, length) => () => store.getRange("/a", { offset, length });
const suffix = (suffixLength) => () => store.getRange("/a", { suffixLength });

await check("suffixLength 0 of 0a 0b 0c 0d", suffix(0), "no bytes", "an error");
await check("offset -3, length 2 of 0a 0b 0c 0d", range(-3, 2), "an error", "no bytes");
await check("suffixLength -1 of 0a 0b 0c 0d", suffix(-1), "an error", "no bytes");
await check("offset 0.5, length 2 of 0a 0b 0c 0d", range(0.5, 2), "an error", "no bytes");
await check('offset "1", length 1 of 0a 0b 0c 0d', range("1", 1), "0b", "an error");
await check("suffixLength NaN of 0a 0b 0c 0d", suffix(Number.NaN), "an error", "no bytes");

async function check(call, read, ...right) {
  const received = await read().then(hex, (error) => `an error: ${error.message}`);
  if (!right.some((one) => received === one || received.startsWith(`${one}:`))) process.exitCode = 1;
  console.log(`${call}\n  expected ${right.join(" or ")}\n  received ${received}`);
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ") || "no bytes";
}
