import type { ConfigFile } from "./import-config.js";

/** A store that a configuration knows by name, as plain data that another process can be given. */
export interface ConfiguredStore {
  config: ConfigFile;
  name: string;
}
