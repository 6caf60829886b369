import type { Result } from "../results/index.js";
import { workOff } from "./crew.js";
import { executeOne } from "./execute-one.js";
import type { Execution, Owners } from "./execution.js";
import type { Planned } from "./plan.js";

/** So many scenarios that timed out are tried again; where there are more, it is not the machine. */
const mostRetried = 4;

/**
 * Runs the planned scenarios, several at a time, and tells each result as it comes. What the harness
 * notices in one scenario and another requirement answers for is told on its own. A scenario that timed
 * out, maybe for the sake of those beside it, is tried once more at the end, alone.
 */
export async function executeAll(planned: readonly Planned[], execution: Execution): Promise<void> {
  const { emit, known, options } = execution;
  const owners = ownersOf(planned);
  const late: { item: Planned; result: Result }[] = [];
  // One store for all scenarios can only be had by one of them at a time.
  const most = known.shared ? 1 : options.concurrency;
  await workOff(planned, most, async (item) => {
    const result = await execute(item, execution, owners);
    if (result === undefined) return;
    if (result.verdict === "timeout") late.push({ item, result });
    else emit({ type: "result", result });
  });
  for (const { item, result } of late) {
    const again = late.length <= mostRetried ? await execute(item, execution, owners) : undefined;
    emit({ type: "result", result: again?.verdict === "pass" ? flaky(again, result) : result });
  }
}

async function execute(item: Planned, execution: Execution, owners: Owners): Promise<Result | undefined> {
  if (execution.options.signal?.aborted) return undefined;
  execution.emit({ type: "scenario-start", requirement: item.requirement.id });
  return executeOne(item, execution, owners);
}

/** Held when it was tried alone; what kept it from an answer before is told. */
function flaky(again: Result, { failure, journal }: Result): Result {
  return { ...again, verdict: "flaky", ...(failure && { failure }), ...(journal && { journal }) };
}

function ownersOf(planned: readonly Planned[]): Owners {
  return new Map(
    planned.flatMap(({ requirement: { id, catches } }) => (catches ?? []).map((code) => [code, id])),
  );
}
