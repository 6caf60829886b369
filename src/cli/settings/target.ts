import type { ConfiguredStore } from "../../config/index.js";
import type { RunFlags } from "../run-options.js";
import type { Catalogue } from "./catalogue.js";

/** A store to test, with all that the run is told for it. */
export interface Target {
  /** What the user calls it: what to import, or its name in the configuration. */
  specifier: string;
  /** Where it is configured, if it is. */
  configured?: ConfiguredStore;
  /** The path of its module, where `specifier` is a name and it has one. */
  module?: string;
  flags: RunFlags;
  catalogue: Catalogue;
  /** The arguments that call for it. */
  args: readonly string[];
}
