// ZipFileStore behind a URL asks for nonsense as it comes, and takes the whole archive for the answer.
import { once } from "node:events";
import { createServer } from "node:http";
import { ZipFileStore } from "@zarrita/storage";
import { zipSync } from "fflate";

const archive = zipSync({ a: Uint8Array.of(0x0a, 0x0b, 0x0c, 0x0d) }, { level: 0, mtime: "2000-01-01" });
// A server that does as RFC 9110 says in sections 14.1.1 and 14.2, and has no range but `first-last`.
const server = createServer(({ method, headers }, response) => {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
  const part = method === "GET" && first !== undefined && Number(first) <= Number(last);
  const body = part ? archive.subarray(Number(first), Number(last) + 1) : archive;
  response.writeHead(part ? 206 : 200, { "Content-Length": body.length });
  response.end(method === "HEAD" ? undefined : body);
}).listen(0, "127.0.0.1");
await once(server, "listening");
const store = ZipFileStore.fromUrl(`http://127.0.0.1:${server.address().port}/`);
const range = (offset, length) => () => store.getRange("/a", { offset, length });
const suffix = (suffixLength) => () => store.getRange("/a", { suffixLength });

await check("offset 3, length -2 of 0a 0b 0c 0d", range(3, -2), "an error", "no bytes");
await check("offset NaN, length 2 of 0a 0b 0c 0d", range(Number.NaN, 2), "an error", "no bytes");
await check("offset 0.5, length 2 of 0a 0b 0c 0d", range(0.5, 2), "an error", "no bytes");
await check("suffixLength -1 of 0a 0b 0c 0d", suffix(-1), "an error", "no bytes");
await check("suffixLength 1.5 of 0a 0b 0c 0d", suffix(1.5), "an error", "no bytes");
server.close();
server.closeAllConnections();

async function check(call, read, ...right) {
  const received = await read().then(hex, (error) => `an error: ${error.message}`);
  if (!right.some((one) => received === one || received.startsWith(`${one}:`))) process.exitCode = 1;
  console.log(`${call}\n  expected ${right.join(" or ")}\n  received ${received}`);
}

function hex(bytes) {
  const all = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
  return bytes.length > 8 ? `${all.slice(0, 11)} … (${bytes.length} bytes)` : all || "no bytes";
}
