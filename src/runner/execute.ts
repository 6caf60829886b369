import { executeOne } from "./execute-one.js";
import type { Execution, Owners } from "./execution.js";
import type { Planned } from "./plan.js";

/**
 * Runs the planned scenarios, several at a time, and tells each result as it comes. What the harness
 * notices in one scenario and another requirement answers for is told on its own.
 */
export async function executeAll(planned: readonly Planned[], execution: Execution): Promise<void> {
  const { emit, known, options } = execution;
  const owners = ownersOf(planned);
  let next = 0;
  const worker = async () => {
    for (let item = planned[next++]; item !== undefined; item = planned[next++]) {
      if (options.signal?.aborted) return;
      emit({ type: "scenario-start", requirement: item.requirement.id });
      const result = await executeOne(item, execution, owners);
      if (result) emit({ type: "result", result });
    }
  };
  // One store for all scenarios can only be had by one of them at a time.
  const concurrency = known.onePlace ? 1 : Math.min(options.concurrency, planned.length);
  await Promise.all(Array.from({ length: concurrency }, worker));
}

function ownersOf(planned: readonly Planned[]): Owners {
  return new Map(
    planned.flatMap(({ requirement: { id, catches } }) => (catches ?? []).map((code) => [code, id])),
  );
}
