import path from "node:path";
import type { NamedStore, ReadConfig } from "../../config/index.js";
import { nearest } from "../../load/nearest.js";
import { UsageError } from "../../runner/index.js";
import { parseRunFlags, type RunFlags } from "../run-options.js";
import type { Catalogue } from "./catalogue.js";
import { fileFlags } from "./file-flags.js";
import { nameFiles } from "./name-files.js";
import { type Layers, merge } from "./precedence.js";
import type { Target } from "./target.js";

/** What the user said, by where it was said. */
export interface Said {
  /** The store that is named on the command line. */
  store: string | undefined;
  flags: Record<string, unknown>;
  environment: Record<string, unknown>;
  config: ReadConfig | undefined;
  catalogue: Catalogue;
}

/**
 * The stores to test: the one that is named, by its name in the configuration or else as what to import; or those of
 * the configuration.
 *
 * @throws UsageError where there is none, a name is not known, or a value is not understood
 */
export function targetsOf({ store, flags, environment, config, catalogue }: Said): Target[] {
  const layers: Layers = { flags, environment, file: config ? fileFlags(config.config, config) : {} };
  const { store: names } = merge(layers);
  const chosen = Array.isArray(names) ? names.map(String) : [];
  const more = sharedArgs(flags);
  const known = config?.stores.some(({ name }) => name === store) ?? false;
  if (store !== undefined && !known) {
    if (flags["store"] !== undefined)
      throw new UsageError(`\`${store}\` and \`--store\` both name a store: give one of the two.`);
    return nameFiles([{ specifier: store, flags: parseLayers(layers), catalogue, args: [store, ...more] }]);
  }
  if (config === undefined || config.stores.length === 0) throw noStore(config, chosen);
  const targets = pick(config, store === undefined ? chosen : [store]).map((named) => ({
    specifier: named.name,
    configured: { config: { file: config.file, label: config.label }, name: named.name },
    ...moduleOf(named, config),
    flags: parseLayers({ ...layers, entry: fileFlags(named.settings, config) }),
    catalogue,
    args: ["--store", named.name, ...more],
  }));
  return nameFiles(targets);
}

function parseLayers(layers: Layers): RunFlags {
  return parseRunFlags(merge(layers), Object.keys(layers.flags));
}

/** The store's own module, where annotations belong. */
function moduleOf({ store }: NamedStore, { directory }: ReadConfig): Pick<Target, "module"> {
  const isPath = typeof store === "string" && /\.[cm]?[jt]sx?$/.test(store) && !store.startsWith("file:");
  return isPath ? { module: path.resolve(directory, store) } : {};
}

/** The flags without which a command line would not find the same store and suites. */
function sharedArgs({ config, suites }: Record<string, unknown>): string[] {
  const files = Array.isArray(suites) ? suites.map(String) : [];
  return [
    ...(typeof config === "string" ? ["--config", config] : []),
    ...(config === false ? ["--no-config"] : []),
    ...files.flatMap((file) => ["--suites", file]),
  ];
}

/**
 * The stores of a configuration that are chosen by name; all, where none is.
 *
 * @throws UsageError for a name that it does not have
 */
export function pick({ stores, label }: ReadConfig, chosen: readonly string[]): readonly NamedStore[] {
  const names = stores.map(({ name }) => name);
  for (const name of chosen) {
    if (names.includes(name)) continue;
    const [meant] = nearest(name, names);
    const advice = meant === undefined ? `It has ${names.join(", ")}.` : `Did you mean \`${meant}\`?`;
    throw new UsageError(`\`${label}\` has no store \`${name}\`. ${advice}`);
  }
  return chosen.length === 0 ? stores : stores.filter(({ name }) => chosen.includes(name));
}

const ways =
  "Give a module that exports one (`zarr-store-conform ./mystore.js`), a package, `memory:` or `file:<directory>`; " +
  "or write a configuration with `stores`, which `zarr-store-conform init` does.";

/** That there is no store to test, and what to do about it. */
export function noStore(config: ReadConfig | undefined, chosen: readonly string[]): UsageError {
  const [name] = chosen;
  if (config !== undefined)
    return new UsageError(`No store is named, and \`${config.label}\` has no \`stores\`. ${ways}`);
  if (name !== undefined)
    return new UsageError(
      `There is no configuration to look for the store \`${name}\` in. Name it with \`--config\`.`,
    );
  return new UsageError(`No store is named, and there is no configuration here. ${ways}`);
}
