import { readFile } from "node:fs/promises";
import { ZipFileStore } from "@zarrita/storage";
import { serveFile } from "./file-server.js";

const servers = new WeakMap();

/** zarrita's store on a zip archive that lies behind a URL, with stored members. */
export default {
  name: "ZipFileStore.fromUrl, stored",
  create: async ({ seedZip }) => {
    const server = await serveFile(await readFile(await seedZip({ compression: "stored" })));
    const store = ZipFileStore.fromUrl(server.url);
    await store.info;
    servers.set(store, server);
    return store;
  },
  destroy: (store) => servers.get(store).close(),
};
