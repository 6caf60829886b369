import { FileSystemStore } from "@zarrita/storage";
import { withByteCaching } from "zarrita";

/** zarrita's byte cache over its store of files. */
export default {
  name: "withByteCaching(FileSystemStore)",
  create: ({ dir }) => withByteCaching(new FileSystemStore(dir)),
};
