// ReferenceStore cannot read an entry that is a whole file, `[url]`: it takes it for one of no bytes.
import { once } from "node:events";
import { createServer } from "node:http";
import { ReferenceStore } from "@zarrita/storage";

const file = Buffer.of(0x0a, 0x0b, 0x0c, 0x0d);
const server = createServer((_request, response) => response.end(file)).listen(0, "127.0.0.1");
await once(server, "listening");
const store = ReferenceStore.fromSpec({ file: [`http://127.0.0.1:${server.address().port}/file`] });

await check("get of [url]", () => store.get("/file"), "0a 0b 0c 0d");
await check("offset 1, length 2 of [url]", () => store.getRange("/file", { offset: 1, length: 2 }), "0b 0c");
await check("suffixLength 1 of [url]", () => store.getRange("/file", { suffixLength: 1 }), "0d");
server.close();
server.closeAllConnections();

async function check(call, read, ...right) {
  const received = await read().then(hex, (error) => `an error: ${error.message}`);
  if (!right.some((one) => received === one || received.startsWith(`${one}:`))) process.exitCode = 1;
  console.log(`${call}\n  expected ${right.join(" or ")}\n  received ${received}`);
}

function hex(bytes) {
  if (bytes === undefined) return "undefined";
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ") || "no bytes";
}
