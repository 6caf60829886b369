import { ZipFileStore } from "@zarrita/storage";
import { bytesReader } from "./bytes-reader.js";

/** zarrita's store on a zip archive whose members are deflated. */
export default {
  name: "ZipFileStore, deflated",
  create: async ({ seedZip }) =>
    new ZipFileStore(await bytesReader(await seedZip({ compression: "deflated" }))),
};
