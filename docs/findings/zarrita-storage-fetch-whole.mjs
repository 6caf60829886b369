// FetchStore asks for a range of no bytes as `bytes=2-1`, which is no range; a server then ignores it, and
// FetchStore takes its answer 200, with the whole value, for the part that it asked for.
import { once } from "node:events";
import { createServer } from "node:http";
import { FetchStore } from "@zarrita/storage";

const value = Buffer.of(0x0a, 0x0b, 0x0c, 0x0d);
// A server that does as RFC 9110 says in sections 14.1.1 and 14.2, and has no range but `first-last`, and none of `plain`.
const server = createServer(({ method, headers, url }, response) => {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
  const part = url !== "/plain" && method === "GET" && first !== undefined && Number(first) <= Number(last);
  const body = part ? value.subarray(Number(first), Number(last) + 1) : value;
  response.writeHead(part ? 206 : 200, { "Content-Length": body.length });
  response.end(method === "HEAD" ? undefined : body);
}).listen(0, "127.0.0.1");
await once(server, "listening");
const store = new FetchStore(`http://127.0.0.1:${server.address().port}/`);
const range = (offset, length) => () => store.getRange("/four", { offset, length });
const suffix = (suffixLength) => () => store.getRange("/four", { suffixLength });

await check("offset 2, length 0 of 0a 0b 0c 0d", range(2, 0), "no bytes", "an error");
await check("suffixLength 0 of 0a 0b 0c 0d", suffix(0), "no bytes", "an error");
await check("offset 3, length -2 of 0a 0b 0c 0d", range(3, -2), "an error", "no bytes");
await check("offset -3, length 2 of 0a 0b 0c 0d", range(-3, 2), "an error", "no bytes");
await check("offset NaN, length 2 of 0a 0b 0c 0d", range(Number.NaN, 2), "an error", "no bytes");
await check("offset 0.5, length 2 of 0a 0b 0c 0d", range(0.5, 2), "an error", "no bytes");
await check("offset 1, length Infinity of 0a 0b 0c 0d", range(1, Infinity), "0b 0c 0d", "an error");
await check('offset "1", length 1 of 0a 0b 0c 0d', range("1", 1), "0b", "an error");
await check("suffixLength -1 of 0a 0b 0c 0d", suffix(-1), "an error", "no bytes");
await check("suffixLength 1.5 of 0a 0b 0c 0d", suffix(1.5), "an error", "no bytes");
const plain = () => store.getRange("/plain", { offset: 1, length: 2 });
await check("offset 1, length 2, from a server without ranges", plain, "0b 0c", "an error");
server.close();
server.closeAllConnections();

async function check(call, read, ...right) {
  const received = await read().then(hex, (error) => `an error: ${error.message}`);
  if (!right.some((one) => received === one || received.startsWith(`${one}:`))) process.exitCode = 1;
  console.log(`${call}\n  expected ${right.join(" or ")}\n  received ${received}`);
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ") || "no bytes";
}
