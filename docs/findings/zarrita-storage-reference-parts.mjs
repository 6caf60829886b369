// ReferenceStore cannot read the end of an entry that is a part of a larger file: it takes the length of the
// file for that of the entry. And the arithmetic of its ranges goes wrong where they are of no bytes.
import { once } from "node:events";
import { createServer } from "node:http";
import { ReferenceStore } from "@zarrita/storage";

const file = Buffer.of(0xee, 0x0a, 0x0b, 0x0c, 0x0d, 0xee, 0xee, 0xee);
// A server that does as RFC 9110 says in sections 14.1.1 and 14.2, and has no range but `first-last`.
const server = createServer(({ method, headers }, response) => {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
  const part = method === "GET" && first !== undefined && Number(first) <= Number(last);
  const body = part ? file.subarray(Number(first), Number(last) + 1) : file;
  response.writeHead(part ? 206 : 200, { "Content-Length": body.length });
  response.end(method === "HEAD" ? undefined : body);
}).listen(0, "127.0.0.1");
await once(server, "listening");
const url = `http://127.0.0.1:${server.address().port}/file`;
const store = ReferenceStore.fromSpec({ part: [url, 1, 4], more: [url, 1, 6] });
const range = (offset, length) => () => store.getRange("/part", { offset, length });
const suffix =
  (suffixLength, key = "/part") =>
  () =>
    store.getRange(key, { suffixLength });

await check("suffixLength 2 of 0a 0b 0c 0d", suffix(2), "0c 0d");
await check("suffixLength 3 of 0a 0b 0c 0d ee ee", suffix(3, "/more"), "0d ee ee");
await check("suffixLength 6 of 0a 0b 0c 0d", suffix(6), "0a 0b 0c 0d", "an error");
await check("offset 0, length 0 of 0a 0b 0c 0d", range(0, 0), "no bytes", "an error");
await check("offset -2, length 1 of 0a 0b 0c 0d", range(-2, 1), "an error", "no bytes");
await check("offset NaN, length 2 of 0a 0b 0c 0d", range(Number.NaN, 2), "an error", "no bytes");
await check("offset 0.5, length 2 of 0a 0b 0c 0d", range(0.5, 2), "an error", "no bytes");
await check('offset "1", length 1 of 0a 0b 0c 0d', range("1", 1), "0b", "an error");
await check("suffixLength NaN of 0a 0b 0c 0d", suffix(Number.NaN), "an error", "no bytes");
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
