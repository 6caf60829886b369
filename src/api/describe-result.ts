import { plainFailure } from "../reporters/pretty/plain-failure.js";
import type { ReporterOptions } from "../reporters/reporter.js";
import type { Report, Result } from "../results/index.js";

/** What a description may be told: how many calls and cases it shows, and the command that runs one requirement. */
export type DescribeOptions = Pick<ReporterOptions, "verbose" | "command">;

/**
 * What a result says, as the pretty reporter prints it, without colours: the requirement, what was owed and what
 * came, the calls, the bytes, the source, a hint, a reproduction. Of a requirement that was not tried, the reason;
 * of one that held, nothing.
 *
 * @param about the report that the result is of, or the event `start` of its run
 */
export function describeResult(
  result: Result,
  about: Pick<Report, "requirements">,
  options: DescribeOptions = {},
): string {
  if (result.failure !== undefined) return plainFailure(result, about, options);
  return result.notTried?.reason ?? "";
}
