import { zarritaStorage, zarrJs, zarrPython, zarrSpec } from "../../src/spec/index.js";

/** Where `delete` is described. */
export const deleteSources = [
  zarrSpec("Abstract store interface, erase"),
  zarrPython("Store.delete"),
  zarritaStorage("FileSystemStore.delete"),
  zarrJs("Store.deleteItem"),
];

/** Where `deleteDir` is described. */
export const deleteDirSources = [
  zarrSpec("Abstract store interface, erase_prefix"),
  zarrPython("Store.delete_dir"),
];

/** Where `clear` is described. */
export const clearSources = [zarrPython("Store.clear")];
