import { FileSystemStore } from "@zarrita/storage";
import { withRangeCoalescing } from "zarrita";

/** zarrita's range coalescing over its store of files. */
export default {
  name: "withRangeCoalescing(FileSystemStore)",
  create: ({ dir }) => withRangeCoalescing(new FileSystemStore(dir)),
};
