import type { Command } from "commander";
import type { NamedStore, ReadConfig } from "../../config/index.js";
import type { Terminal } from "../terminal.js";
import { environmentFlags } from "./environment.js";
import { fileFlags } from "./file-flags.js";
import { openConfig } from "./open-config.js";
import { type Layers, merge } from "./precedence.js";

/** What variables and a configuration say to commands beside `run`. */
export interface SaidBeside {
  config: ReadConfig | undefined;
  /** What counts of these settings: a flag, a variable, the store's entry, the keys for all stores. */
  settings(flags: Record<string, unknown>, store?: NamedStore): Record<string, unknown>;
}

/**
 * Reads what is said beside the command line, by the same rules as for `run`.
 *
 * @param run the command whose flags the variables stand for
 * @throws UsageError and LoadError where something of it is wrong
 */
export async function saidBeside(
  run: Command,
  flags: Record<string, unknown>,
  { cwd, env }: Pick<Terminal, "cwd" | "env">,
): Promise<SaidBeside> {
  const environment = environmentFlags(run, env);
  const named = typeof flags["config"] === "string" ? flags["config"] : environment["config"];
  const isWanted = flags["config"] !== false;
  const config = await openConfig(isWanted ? (typeof named === "string" ? named : undefined) : false, cwd);
  const file = config ? fileFlags(config.config, config) : {};
  return {
    config,
    settings(given, store) {
      const said = Object.entries(given).filter(([, value]) => value !== undefined);
      const entry = store && config ? { entry: fileFlags(store.settings, config) } : {};
      const layers: Layers = { flags: Object.fromEntries(said), environment, file, ...entry };
      return merge(layers);
    },
  };
}
