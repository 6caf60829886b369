import type { Suite } from "../spec/index.js";
import type { Settings } from "./settings.js";

/** A store in a configuration, with settings of its own, which go before those for all stores. */
export interface StoreEntry extends Settings {
  /**
   * What the command line takes (`./mystore.js`, a package, `memory:`, `file:<directory>`), or what a store module
   * exports: a definition, a factory, a class, a store.
   */
  store: string | object;
}

/** What a configuration file exports. Paths in it are relative to the file. */
export interface Config extends Settings {
  /** The stores to test, by name. Each is what `store` of an entry may be, or an entry. */
  stores?: Readonly<Record<string, string | object | StoreEntry>>;
  /** As `--reporter` takes them: `pretty`, `junit=out.xml`; `{store}` in a path is the store's name. */
  reporters?: string | readonly string[];
  /** Suites of one's own: the paths of modules that export some, or the suites themselves. */
  suites?: readonly (string | Suite)[];
  /** For editors; means nothing here. */
  $schema?: string;
}

/**
 * Gives a configuration its type. Returns what it is given.
 *
 * @example
 * export default defineConfig({ stores: { local: "./local.js", s3: { store: "./s3.js", timeout: 20_000 } } });
 */
export function defineConfig(config: Config): Config {
  return config;
}
