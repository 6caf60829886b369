import { LoadError } from "../load/load-error.js";
import { RunFailed } from "../runner/run-failed.js";
import { UsageError } from "../runner/usage-error.js";
import { ConformanceFailure } from "./failure.js";

/** An error whose message is ready to print, with the user's frames in place of ours; any other as it is. */
export function asFailure(error: unknown, site: string): unknown {
  if (!(error instanceof LoadError || error instanceof RunFailed || error instanceof UsageError))
    return error;
  const frames = "userStack" in error ? error.userStack : undefined;
  return new ConformanceFailure({ text: error.message, ...(frames && { frames }) }, site);
}
