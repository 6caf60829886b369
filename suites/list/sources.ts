import { zarrJs, zarrPython, zarrSpec } from "../../src/spec/index.js";

/** Where `list` is described. */
export const listSources = [
  zarrSpec("Abstract store interface, list"),
  zarrPython("Store.list"),
  zarrJs("Store.keys"),
];

/** zarrita's interface has no listing; the `keys` of a `Map` is taken for one where it is there. */
export const listLevel = { zarr: "must", zarrita: "should", zarrjs: "must" } as const;

/** Where `listPrefix` is described. */
export const prefixSources = [
  zarrSpec("Abstract store interface, list_prefix"),
  zarrPython("Store.list_prefix"),
];

/** Where `listDir` is described. */
export const dirSources = [zarrSpec("Abstract store interface, list_dir"), zarrPython("Store.list_dir")];
