import path from "node:path";
import { LoadError, type LoadedStore, loadStore, loadValue } from "../load/index.js";
import type { ConfiguredStore } from "./configured-store.js";
import { importConfig } from "./import-config.js";
import { namedStores } from "./named-stores.js";

/**
 * Loads a store of a configuration. Reports call it by its name there.
 *
 * @throws LoadError where it cannot be loaded
 */
export async function loadConfigured(
  { config, name }: ConfiguredStore,
  timeoutMs: number,
): Promise<LoadedStore> {
  const { stores } = namedStores(Reflect.get(await importConfig(config), "stores"));
  const found = stores.find((store) => store.name === name);
  if (found === undefined)
    throw new LoadError("invalid-config", `\`${config.label}\` has no store \`${name}\` any more.`);
  const place = `stores.${name}`;
  const cwd = path.dirname(config.file);
  const loaded =
    typeof found.store === "string"
      ? await loadStore(found.store, { cwd, timeoutMs })
      : await loadValue(found.store, { name: place, timeoutMs });
  return { ...loaded, specifier: name, name: loaded.name === place ? name : loaded.name };
}
