import type { Command } from "commander";
import type { NamedStore } from "../../config/index.js";
import { UsageError } from "../../runner/index.js";
import { exitCodes } from "../exit-code.js";
import type { CommandContext } from "../run-command.js";
import { type SaidBeside, saidBeside } from "../settings/said-beside.js";
import { noStore, pick } from "../settings/targets.js";
import { benchCommand } from "./bench-command.js";
import { type BenchFlags, parseBenchFlags } from "./bench-options.js";

/** The settings of a run that are settings of timings too. What `grep` selects are workloads here. */
const shared = ["timeout", "dialect", "seed"];

/**
 * `bench [store]`: times the store that is named, or one after the other those of the configuration. Resolves to the
 * exit code.
 *
 * @throws UsageError where there is none, or more than can be shown
 */
export async function benchStores(
  named: string | undefined,
  given: Record<string, unknown>,
  run: Command,
  context: CommandContext,
): Promise<number> {
  const beside = await saidBeside(run, given, context.terminal);
  const { config } = beside;
  const flagsFor = (store?: NamedStore) => flagsOf(given, beside, store);
  const { store: names } = beside.settings(given);
  const chosen = Array.isArray(names) ? names.map(String) : [];
  if (named !== undefined) {
    if (given["store"] !== undefined)
      throw new UsageError(`\`${named}\` and \`--store\` both name a store: give one of the two.`);
    const store = config?.stores.find(({ name }) => name === named);
    return benchCommand(named, flagsFor(store), context, config);
  }
  if (config === undefined || config.stores.length === 0) throw noStore(config, chosen);
  const stores = pick(config, chosen);
  assertShown(stores, given);
  let code: number = exitCodes.conforms;
  for (const store of stores) {
    if (context.signal.aborted) return exitCodes.interrupted;
    code = Math.max(code, await benchCommand(store.name, flagsFor(store), context, config));
  }
  return code;
}

/** The flags of `bench` for a store, with what is said beside them. */
export function flagsOf(given: Record<string, unknown>, beside: SaidBeside, store?: NamedStore): BenchFlags {
  const said = Object.entries(beside.settings(given, store)).filter(([name]) => shared.includes(name));
  return parseBenchFlags({
    ...given,
    ...Object.fromEntries(said.map(([name, value]) => [name, once(name, value)])),
  });
}

/** Of a seed with the place of a counterexample, only the seed says something here. */
function once(name: string, value: unknown): unknown {
  return name === "seed" ? String(value).split(":")[0] : value;
}

function assertShown(stores: readonly NamedStore[], { json, against }: Record<string, unknown>): void {
  if (stores.length < 2 || (json !== true && against === undefined)) return;
  const flag = json === true ? "--json" : "--against";
  const names = stores.map(({ name }) => name).join(", ");
  throw new UsageError(`\`${flag}\` goes with one store, and there are ${names}: name one of them.`);
}
