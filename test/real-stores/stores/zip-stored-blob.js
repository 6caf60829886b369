import { readFile } from "node:fs/promises";
import { ZipFileStore } from "@zarrita/storage";

/** zarrita's store on a zip archive in a `Blob`, with stored members. */
export default {
  name: "ZipFileStore.fromBlob, stored",
  create: async ({ seedZip }) =>
    ZipFileStore.fromBlob(new Blob([await readFile(await seedZip({ compression: "stored" }))])),
};
