// ReferenceStore makes an address of a key and looks up the path of that, still encoded, among its references.
import { ReferenceStore } from "@zarrita/storage";
import { get, open, root } from "zarrita";

const metadata = { zarr_format: 2, shape: [1], chunks: [1], dtype: "|u1", order: "C", fill_value: 7 };
const names = ["q", "q?x", "q#x", "größe", "a b", "{ab}", "c\\d", "ab", "ab ", "C:/c/0"];
const store = ReferenceStore.fromSpec({
  ...Object.fromEntries(names.map((name) => [name, name])),
  "a%20c": "a%20c",
  "a c": "a c",
  "größe/.zarray": JSON.stringify({ ...metadata, compressor: null, filters: null }),
});

for (const name of ["größe", "a b", "{ab}", "C:/c/0", "c\\d", "q?x", "q#x", "ab ", "a c"])
  await check(`get(${JSON.stringify(`/${name}`)})`, () => store.get(`/${name}`), JSON.stringify(name));
await check('get("/x/../q")', () => store.get("/x/../q"), "undefined", "an error");
const array = () => open.v2(root(store).resolve("größe"));
await check("zarrita.open of the array größe", async () => (await get(await array())).data, "07");

async function check(call, read, ...right) {
  const received = await read().then(text, (error) => `an error: ${error.message}`);
  if (!right.some((one) => received === one || received.startsWith(`${one}:`))) process.exitCode = 1;
  console.log(`${call}\n  expected ${right.join(" or ")}\n  received ${received}`);
}

function text(result) {
  if (result?.length === 1 && result[0] === 7) return "07";
  return result instanceof Uint8Array ? JSON.stringify(Buffer.from(result).toString()) : String(result);
}
