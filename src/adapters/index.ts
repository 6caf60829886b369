import type { Dialect } from "../results/index.js";
import type { Store } from "../store/index.js";
import type { RawStore, SizeLedger } from "./raw-store.js";
import { adaptZarr } from "./zarr.js";
import { adaptZarrita } from "./zarrita.js";
import { adaptZarrjs } from "./zarrjs.js";

export { capabilityOf, findLacking, type LackingCapabilities } from "./capabilities.js";
export { detectDialect, dialectWants, methodsOf } from "./detect.js";
export type { RawStore, SizeLedger } from "./raw-store.js";

/** The user's store as a contract store. An adapter translates calls and repairs nothing. */
export function adapt(raw: RawStore, dialect: Dialect, sizes: SizeLedger): Store {
  switch (dialect) {
    case "zarr":
      return adaptZarr(raw);
    case "zarrita":
      return adaptZarrita(raw, sizes);
    case "zarrjs":
      return adaptZarrjs(raw);
  }
}
export { NotedRanges } from "./noted-ranges.js";
