import { LoadError } from "../load/load-error.js";
import { RunFailed, UsageError } from "../runner/index.js";
import { exitCodes } from "./exit-code.js";
import { tellInternalError } from "./internal-error.js";
import type { Terminal } from "./terminal.js";

type Foreseen = UsageError | LoadError | RunFailed;

/** Whether an error is the user's to mend: its message is ready to print. */
export function foreseen(error: unknown): error is Foreseen {
  return error instanceof UsageError || error instanceof LoadError || error instanceof RunFailed;
}

/** Prints an error that was foreseen, and gives the exit code for it. */
export function tellError(error: Foreseen, terminal: Terminal): number {
  if (error instanceof RunFailed && error.kind === "internal") return tellInternalError(error, terminal);
  terminal.err(`${error.message}\n`);
  if ("userStack" in error && error.userStack) terminal.err(`${error.userStack}\n`);
  return exitCodes.usage;
}
