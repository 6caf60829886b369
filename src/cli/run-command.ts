import { loadStore } from "../load/index.js";
import { reporters } from "../reporters/index.js";
import { defaultRunOptions, plan, run } from "../runner/index.js";
import { exitCodes } from "./exit-code.js";
import { type RunFlags, toRunOptions } from "./run-options.js";
import { type Terminal, wantsColor } from "./terminal.js";

/** `run <store>`: the main job. Resolves to the exit code. */
export async function runCommand(
  specifier: string,
  flags: RunFlags,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const options = { ...defaultRunOptions, ...toRunOptions(flags), signal };
  // A selection that is empty is told before the store is loaded, which may take its time.
  plan(options);
  const loaded = await loadStore(specifier, { cwd: terminal.cwd, timeoutMs: options.timeoutMs });
  const output = {
    write: (text: string) => terminal.out(text),
    isTTY: terminal.isTTY,
    columns: terminal.columns,
    color: wantsColor(flags.color, terminal),
  };
  const reporter = reporters[flags.reporter ?? "pretty"](output, {
    ...(flags.verbose && { verbose: true }),
    command: (id) => `npx zarr-store-conform ${shellWord(specifier)} --grep '^${id.replaceAll(".", "\\.")}$'`,
  });
  const report = await run(loaded, options, (event) => reporter.onEvent(event));
  if (signal.aborted) return exitCodes.interrupted;
  return report.summary.conforms ? exitCodes.conforms : exitCodes.broken;
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
