// FetchStore resolves a key as a relative reference, like a link on a page: what is a mark of an address in it
// is not part of the name that the server is asked for.
import { once } from "node:events";
import { createServer } from "node:http";
import { FetchStore } from "@zarrita/storage";
import { get, open, root } from "zarrita";

const metadata = { zarr_format: 2, shape: [1], chunks: [1], dtype: "|u1", order: "C", fill_value: 7 };
const names = ["q", "q?x", "q#x", "c/d", "c%2Fd", "c\\d", "ab", "ab ", "a\tb"];
const files = new Map([
  ...names.map((name) => [`data/${name}`, name]),
  ["data/run#2/.zarray", JSON.stringify({ ...metadata, compressor: null, filters: null })],
  ["other", "other"],
]);
// A server that has a name for each path: its segments, decoded (RFC 3986, sections 2.1 and 3.3).
const server = createServer(({ url }, response) => {
  const file = files.get(decodeURIComponent(new URL(url, "http://here/").pathname.slice(1)));
  response.writeHead(file === undefined ? 404 : 200).end(file);
}).listen(0, "127.0.0.1");
await once(server, "listening");
const store = new FetchStore(`http://127.0.0.1:${server.address().port}/data/`);

for (const name of ["q?x", "q#x", "c%2Fd", "c\\d", "ab ", "a\tb"])
  await check(`get(${JSON.stringify(`/${name}`)})`, () => store.get(`/${name}`), JSON.stringify(name));
await check('get("/../other")', () => store.get("/../other"), "undefined", "an error");
await check('get("/x/../q")', () => store.get("/x/../q"), "undefined", "an error");
await check('get("/data:,outside")', () => store.get("/data:,outside"), "undefined", "an error");
// zarrita decodes what its caller has to encode, so that the key is "/run#2/.zarray".
const array = root(store).resolve("run%232");
await check("zarrita.open of the array run#2", async () => (await get(await open.v2(array))).data, "07");
server.close();
server.closeAllConnections();

async function check(call, read, ...right) {
  const received = await read().then(text, (error) => `an error: ${error.message}`);
  if (!right.some((one) => received === one || received.startsWith(`${one}:`))) process.exitCode = 1;
  console.log(`${call}\n  expected ${right.join(" or ")}\n  received ${received}`);
}

function text(result) {
  if (result?.length === 1 && result[0] === 7) return "07";
  return result instanceof Uint8Array ? JSON.stringify(Buffer.from(result).toString()) : String(result);
}
