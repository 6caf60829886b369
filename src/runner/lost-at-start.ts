import type { Loss } from "./losses.js";
import { RunFailed } from "./run-failed.js";

/** The failure of a store that hung or ended its process before the first scenario. */
export function lostAtStart(
  specifier: string,
  { how, end, silentMs, exiting, memory, output }: Loss,
): RunFailed {
  const what =
    memory !== undefined
      ? `ran out of memory: its process took ${Math.round(memory.usedBytes / 2 ** 20)} MiB`
      : how === "hung"
        ? `kept its process busy for ${silentMs} ms without coming to an end`
        : `ended its process (${end.signal ? `signal ${end.signal}` : `exit code ${end.exitCode}`})`;
  const printed = output.trim() === "" ? "" : `\nIt had printed:\n${output.trim().slice(-2000)}`;
  const message = `The store could not be loaded: \`${specifier}\` ${what} while it was loaded or made for the first time.${printed}`;
  return new RunFailed({ kind: "load", message, ...(exiting?.stack && { userStack: exiting.stack }) });
}
