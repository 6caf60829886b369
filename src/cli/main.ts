import { CommanderError } from "commander";
import { exitCodes } from "./exit-code.js";
import { makeProgram } from "./program.js";
import type { CommandContext } from "./run-command.js";
import { spellOut } from "./spell-out.js";
import { foreseen, tellError } from "./tell-error.js";
import type { Terminal } from "./terminal.js";

/**
 * The whole program but for the process around it: takes the arguments, writes to the terminal that it
 * is given, resolves to the exit code.
 */
export async function main(args: readonly string[], context: CommandContext): Promise<number> {
  let code: number = exitCodes.conforms;
  const program = makeProgram(context, (exitCode) => {
    code = exitCode;
  });
  try {
    await program.parseAsync(spellOut(args), { from: "user" });
    return code;
  } catch (error) {
    if (!context.signal.aborted) return tell(error, context.terminal);
    context.terminal.err("Interrupted before there was anything to report.\n");
    return exitCodes.interrupted;
  }
}

function tell(error: unknown, terminal: Terminal): number {
  // Commander has written its message already; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.conforms : exitCodes.usage;
  if (foreseen(error)) return tellError(error, terminal);
  throw error;
}
