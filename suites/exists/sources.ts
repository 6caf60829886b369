import { zarritaStorage, zarrJs, zarrPython } from "../../src/spec/index.js";

/** Where `exists` is described. */
export const existsSources = [
  zarrPython("Store.exists"),
  zarritaStorage("FileSystemStore.has"),
  zarrJs("Store.containsItem"),
];
