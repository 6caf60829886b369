import type { StoreDefinition } from "../store/index.js";
import type { ExportName } from "./exports/find-export.js";
import type { UsableExport } from "./exports/usable-export.js";
import type { StorePackage } from "./module/package-around.js";

/** A store that was found and understood, and not yet made. */
export interface LoadedStore {
  /** What the user named, such as `./mystore.js`. */
  specifier: string;
  /** The definition's name, the class's, or that of the module. */
  name: string;
  /** What the module exports, for people: "default export, async function". */
  form: string;
  /** Whether every scenario gets a store of its own, or all share the one that is exported. */
  kind: "factory" | "instance";
  /** How to make a store. For an instance, `create` returns that very instance. */
  definition: StoreDefinition;
  /** The absolute path of the user's module, where there is one. */
  modulePath?: string;
  /** The package that it belongs to. */
  package?: StorePackage;
  /** What a reproduction imports: a path relative to `cwd`, or the name of a package. */
  importSpecifier: string;
  exportName: ExportName;
  shape: UsableExport["shape"];
}
