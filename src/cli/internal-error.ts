import { exitCodes } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** Tells of an error that nobody foresaw: the program's own mistake, and no verdict on the store. */
export function tellInternalError(error: unknown, terminal: Pick<Terminal, "err">): number {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(
    "zarr-store-conform has made a mistake; this says nothing of the store. Please report it, with what follows:\n" +
      `${what}\n`,
  );
  return exitCodes.internal;
}
