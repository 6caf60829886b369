// ZipFileStore reads on past the end of a stored member, into the archive's own records and other members.
import { ZipFileStore } from "@zarrita/storage";
import { zipSync } from "fflate";

const members = { a: Uint8Array.of(0x0a, 0x0b), empty: new Uint8Array(), z: Uint8Array.of(0xee, 0xee) };
const store = ZipFileStore.fromBlob(new Blob([zipSync(members, { level: 0, mtime: "2000-01-01" })]));
const range = (key, offset, length) => () => store.getRange(key, { offset, length });
const suffix = (key, suffixLength) => () => store.getRange(key, { suffixLength });

await check("offset 1, length 5 of 0a 0b", range("/a", 1, 5), "0b", "an error");
await check("offset 2, length 4 of 0a 0b", range("/a", 2, 4), "no bytes", "an error");
await check("offset 3, length 4 of 0a 0b", range("/a", 3, 4), "no bytes", "an error");
await check("suffixLength 4 of 0a 0b", suffix("/a", 4), "0a 0b", "an error");
await check("offset 0, length 4 of an empty member", range("/empty", 0, 4), "no bytes", "an error");
await check("suffixLength 4 of an empty member", suffix("/empty", 4), "no bytes", "an error");
await check("offset 1, length Infinity of 0a 0b, first 5", range("/a", 1, Infinity), "0b", "an error");
await check("offset -1, length 2 of 0a 0b", range("/a", -1, 2), "an error", "no bytes");

async function check(call, read, ...right) {
  const received = await read().then(hex, (error) => `an error: ${error.message}`);
  if (!right.some((one) => received === one || received.startsWith(`${one}:`))) process.exitCode = 1;
  console.log(`${call}\n  expected ${right.join(" or ")}\n  received ${received}`);
}

function hex(bytes) {
  return (
    Array.from(bytes.subarray(0, 5), (byte) => byte.toString(16).padStart(2, "0")).join(" ") || "no bytes"
  );
}
