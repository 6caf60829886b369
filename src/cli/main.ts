import { CommanderError } from "commander";
import { LoadError } from "../load/index.js";
import { UsageError } from "../runner/index.js";
import { exitCodes } from "./exit-code.js";
import { makeProgram } from "./program.js";
import type { Terminal } from "./terminal.js";

/**
 * The whole program but for the process around it: takes the arguments, writes to the terminal that it
 * is given, resolves to the exit code.
 */
export async function main(
  args: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  let code: number = exitCodes.conforms;
  const program = makeProgram(terminal, signal, (exitCode) => {
    code = exitCode;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return tell(error, terminal);
  }
}

function tell(error: unknown, terminal: Terminal): number {
  // Commander has written its message already; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.conforms : exitCodes.usage;
  if (error instanceof UsageError || error instanceof LoadError) {
    terminal.err(`${error.message}\n`);
    if (error instanceof LoadError && error.userStack) terminal.err(`${error.userStack}\n`);
    return exitCodes.usage;
  }
  throw error;
}
