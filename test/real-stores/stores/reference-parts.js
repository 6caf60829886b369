import { ReferenceStore } from "@zarrita/storage";
import { serveFile } from "./file-server.js";

const servers = new WeakMap();

/**
 * zarrita's store of references, each to a part of the one file that holds all values. An empty value is
 * inline, since a part of no length may as well mean the whole file.
 */
export default {
  name: "ReferenceStore, parts of a file",
  create: async ({ seed }) => {
    const server = await serveFile(Buffer.concat([...seed.values()]));
    const store = ReferenceStore.fromSpec(Object.fromEntries(references(seed, server.url)));
    servers.set(store, server);
    return store;
  },
  destroy: (store) => servers.get(store).close(),
};

function* references(seed, url) {
  let offset = 0;
  for (const [key, { length }] of seed) {
    yield [key, length === 0 ? "base64:" : [url, offset, length]];
    offset += length;
  }
}
