import { FileSystemStore } from "@zarrita/storage";

/** zarrita's store of files, in a directory of its own. */
export default { name: "FileSystemStore", create: ({ dir }) => new FileSystemStore(dir) };
