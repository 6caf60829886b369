// ReferenceStore answers every range of an inline entry with the whole of it, and calls an empty one missing.
import { ReferenceStore } from "@zarrita/storage";

const store = ReferenceStore.fromSpec({ chunk: "base64:CgsMDQ==", text: "abcd", empty: "" });
const range = (key, offset, length) => () => store.getRange(key, { offset, length });

await check("offset 1, length 2 of 0a 0b 0c 0d", range("/chunk", 1, 2), "0b 0c");
await check("offset 1, length 2 of 61 62 63 64", range("/text", 1, 2), "62 63");
await check("suffixLength 1 of 0a 0b 0c 0d", () => store.getRange("/chunk", { suffixLength: 1 }), "0d");
await check("offset 4, length 2 of 0a 0b 0c 0d", range("/chunk", 4, 2), "no bytes", "an error");
await check("offset 2, length 0 of 0a 0b 0c 0d", range("/chunk", 2, 0), "no bytes", "an error");
await check(
  "offset 4294967296, length 2 of 0a 0b 0c 0d",
  range("/chunk", 2 ** 32, 2),
  "no bytes",
  "an error",
);
await check("offset -3, length 2 of 0a 0b 0c 0d", range("/chunk", -3, 2), "an error", "no bytes");
await check('offset "1", length 2 of 0a 0b 0c 0d', range("/chunk", "1", 2), "0b 0c", "an error");
await check('get of an entry that is ""', () => store.get("/empty"), "no bytes");
await check('offset 0, length 4 of an entry that is ""', range("/empty", 0, 4), "no bytes", "an error");

async function check(call, read, ...right) {
  const received = await read().then(hex, (error) => `an error: ${error.message}`);
  if (!right.some((one) => received === one || received.startsWith(`${one}:`))) process.exitCode = 1;
  console.log(`${call}\n  expected ${right.join(" or ")}\n  received ${received}`);
}

function hex(bytes) {
  if (bytes === undefined) return "undefined";
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ") || "no bytes";
}
