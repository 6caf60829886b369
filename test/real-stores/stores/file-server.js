import { once } from "node:events";
import { createServer } from "node:http";

/** Serves one file on the loopback address, with byte ranges as RFC 9110 has them. */
export async function serveFile(bytes) {
  const server = createServer((request, response) => {
    const { status, body, headers = {} } = answer(request, bytes);
    response.writeHead(status, { "Content-Length": body.length, ...headers });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  server.unref();
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${server.address().port}/file`, close };
}

/** Range speaks to GET alone, and one that is malformed is ignored: sections 14.1.1 and 14.2. */
function answer({ method, headers }, bytes) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? "") ?? [];
  const malformed = first === undefined || (first === "" && last === "");
  const inverted = first !== "" && last !== "" && Number(last) < Number(first);
  if (method !== "GET" || malformed || inverted) return { status: 200, body: bytes };
  const start = first === "" ? Math.max(0, bytes.length - Number(last)) : Number(first);
  const end = first === "" || last === "" ? bytes.length : Math.min(bytes.length, Number(last) + 1);
  if (start >= end) return { status: 416, body: Buffer.alloc(0) };
  const range = { "Content-Range": `bytes ${start}-${end - 1}/${bytes.length}` };
  return { status: 206, body: bytes.subarray(start, end), headers: range };
}
