import type { Report, Result } from "../results/index.js";
import type { DescribeOptions } from "./describe-result.js";
import type { SelectionOptions } from "./options.js";
import type { PlannedRequirement } from "./plan-conformance.js";

export type { DescribeOptions } from "./describe-result.js";
export type { ConformanceOptions, SelectionOptions } from "./options.js";
export type { PlannedRequirement } from "./plan-conformance.js";
export { runConformance } from "./run-conformance.js";

/**
 * The requirements that a run with these options tries, in its order, without any store. Without a dialect it holds
 * those of every dialect; which of them a store has results of is told by the event `start`.
 *
 * @throws UsageError where the options select nothing or cannot be understood
 * @throws LoadError where a suite cannot be loaded or is not valid
 */
export async function planConformance(options: SelectionOptions = {}): Promise<PlannedRequirement[]> {
  const { planWithSuites } = await import("./plan-conformance.js");
  return planWithSuites(options);
}

/**
 * What a result says, as the pretty reporter prints it, without colours. Of a requirement that was not tried, it is
 * the reason; of one that held, the empty string.
 *
 * @param about the report that the result is of, or the event `start` of its run
 */
export async function describeFailure(
  result: Result,
  about: Pick<Report, "requirements">,
  options: DescribeOptions = {},
): Promise<string> {
  const { describeResult } = await import("./describe-result.js");
  return describeResult(result, about, options);
}
