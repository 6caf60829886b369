import { workOff } from "./crew.js";
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
  // One store for all scenarios can only be had by one of them at a time.
  const most = known.shared ? 1 : options.concurrency;
  await workOff(planned, most, async (item) => {
    if (options.signal?.aborted) return;
    emit({ type: "scenario-start", requirement: item.requirement.id });
    const result = await executeOne(item, execution, owners);
    if (result) emit({ type: "result", result });
  });
}

function ownersOf(planned: readonly Planned[]): Owners {
  return new Map(
    planned.flatMap(({ requirement: { id, catches } }) => (catches ?? []).map((code) => [code, id])),
  );
}
