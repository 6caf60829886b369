import type { Command } from "commander";
import { exitCodes } from "./exit-code.js";
import { withFailures } from "./last-run/with-failures.js";
import { type CommandContext, runCommand } from "./run-command.js";
import { gatherSuites } from "./settings/catalogue.js";
import { environmentFlags } from "./settings/environment.js";
import { type ConfigFlag, openConfig } from "./settings/open-config.js";
import { merge } from "./settings/precedence.js";
import type { Target } from "./settings/target.js";
import { targetsOf } from "./settings/targets.js";
import { foreseen, tellError } from "./tell-error.js";
import { tellStores } from "./tell-stores.js";

/**
 * `run`: tests the store that is named, or one after the other those of the configuration. Resolves to the exit code,
 * the worst of all.
 *
 * @throws UsageError and LoadError where what was said is wrong; where one of several stores cannot be tested, that is
 *   told, and the others are
 */
export async function runStores(
  store: string | undefined,
  command: Command,
  context: CommandContext,
): Promise<number> {
  const { terminal, signal } = context;
  const flags = givenFlags(command);
  if (flags["watch"]) {
    const { watchCommand } = await import("./watch/watch-command.js");
    return watchCommand({ store, flags, cwd: terminal.cwd, signal });
  }
  const environment = environmentFlags(command, terminal.env);
  const said = merge({ flags, environment, file: {} });
  const config = await openConfig(configFlag(said["config"]), terminal.cwd);
  const files = Array.isArray(said["suites"]) ? said["suites"].map(String) : [];
  const catalogue = await gatherSuites(config, files, terminal.cwd);
  const all = targetsOf({ store, flags, environment, config, catalogue });
  const targets = all.length > 1 ? withFailures(all, terminal) : all;
  const [only, ...others] = targets;
  if (only !== undefined && others.length === 0) return runCommand(only, context);
  const codes: { name: string; code: number }[] = [];
  for (const target of targets) {
    if (signal.aborted) break;
    codes.push({ name: target.specifier, code: await runOneOfSeveral(target, context) });
  }
  tellStores(codes, targets, terminal);
  return worst(codes.map(({ code }) => code));
}

/** What was said on the command line; what the program itself sets where nothing was said is left out. */
function givenFlags(command: Command): Record<string, unknown> {
  const entries = Object.entries(command.opts());
  return Object.fromEntries(entries.filter(([name]) => command.getOptionValueSource(name) === "cli"));
}

function configFlag(value: unknown): ConfigFlag {
  return typeof value === "string" || typeof value === "boolean" ? value : undefined;
}

async function runOneOfSeveral(target: Target, context: CommandContext): Promise<number> {
  try {
    return await runCommand(target, context);
  } catch (error) {
    if (context.signal.aborted) return exitCodes.interrupted;
    if (!foreseen(error)) throw error;
    context.terminal.err(`\`${target.specifier}\` cannot be tested.\n`);
    return tellError(error, context.terminal);
  }
}

/** From the best to the worst. */
const ranks: readonly number[] = [
  exitCodes.conforms,
  exitCodes.broken,
  exitCodes.usage,
  exitCodes.interrupted,
];

function worst(codes: readonly number[]): number {
  return codes.reduce((one, other) => (ranks.indexOf(other) > ranks.indexOf(one) ? other : one), 0);
}
