import path from "node:path";
import { findConfig } from "../../config/find-config.js";
import { UsageError } from "../../runner/index.js";
import { watchRuns } from "./watch-runs.js";

/** What is known of the run that is to be watched. */
export interface Watched {
  store: string | undefined;
  flags: Readonly<Record<string, unknown>>;
  cwd: string;
  signal: AbortSignal;
}

/**
 * `run --watch`: runs whenever something has changed. Resolves to an exit code.
 *
 * @throws UsageError where there is nothing that could change
 */
export async function watchCommand({ store, flags, cwd, signal }: Watched): Promise<number> {
  const { config, suites, reporter } = flags;
  const configFile =
    config === false ? undefined : typeof config === "string" ? config : findConfig(cwd)?.file;
  const named = [store, configFile, ...listOf(suites), ...listOf(reporter).map(moduleOf)];
  const entries = named.flatMap((name) =>
    name !== undefined && isPath(name) ? path.resolve(cwd, name) : [],
  );
  if (entries.length === 0 && !process.stdin.isTTY) {
    throw new UsageError(
      `\`--watch\` has nothing to watch: \`${store ?? ""}\` is no module. Name a module, such as \`./mystore.js\`.`,
    );
  }
  const args = process.argv.slice(2).filter((arg) => arg !== "--watch");
  const { stdin, stderr } = process;
  return watchRuns({ args, entries, cwd, signal, stdin, stderr });
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The part before the file that a reporter writes. */
function moduleOf(reporter: string): string {
  return reporter.split("=", 1)[0] ?? "";
}

function isPath(name: string): boolean {
  return !/^[a-z][a-z\d+.-]+:/i.test(name) && /[./\\]/.test(name);
}
