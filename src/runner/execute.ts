import { failsRun, type Result } from "../results/index.js";
import type { Requirement } from "../spec/index.js";
import { executeOne } from "./execute-one.js";
import type { Execution } from "./execution.js";
import type { Planned } from "./plan.js";
import { weightOf } from "./shards/weight-of.js";
import { repeated, retried, type TryOnce } from "./tries.js";
import { runPool } from "./worker-pool.js";

/** Up to so many scenarios that timed out are tried again unasked. Where more do, a busy machine is not the reason. */
const mostRetried = 4;

/**
 * Runs the planned scenarios, several at a time, and tells each result as it comes. What the harness
 * notices in one scenario and another requirement answers for is told on its own. A scenario that timed
 * out, maybe because of those that ran beside it, is tried once more at the end, alone.
 */
export async function executeAll(planned: readonly Planned[], execution: Execution): Promise<void> {
  const { emit, known, options } = execution;
  const { retry, repeat, strict, bail = Number.POSITIVE_INFINITY, knownToFail = [] } = options;
  const late: { result: Result; once: TryOnce }[] = [];
  // One store for all scenarios can only be had by one of them at a time.
  const most = known.shared || options.profile ? 1 : options.concurrency;
  let failures = 0;
  const tell = (result: Result) => {
    const counts = failsRun(result.verdict, options) && !knownToFail.includes(result.requirement);
    if (counts) failures += 1;
    emit({ type: "result", result });
  };
  const { keeper } = execution;
  for (const { requirement } of planned) if (requirement.given) keeper.expect(requirement.given);
  const tryItem = async (item: Planned) => {
    const once: TryOnce = async (again) =>
      failures < bail ? await execute(item, execution, again) : undefined;
    const result = await repeated(repeat, once);
    if (result === undefined) return;
    if (result.verdict === "timeout") late.push({ result, once });
    else tell(await retried(result, retry, strict, once));
    if (item.requirement.given) await keeper.served(item.requirement.given);
    if (item.requirement.early) options.giveBack?.();
  };
  const at = (turn: Turn) => planned.filter(({ requirement }) => turnOf(requirement) === turn);
  await runPool([...at("early"), ...at("usual")], { most, weightOf: weight }, tryItem);
  await runPool(at("quiet"), { most: 1, weightOf: weight }, tryItem);
  const times = Math.max(retry, late.length <= mostRetried ? 1 : 0);
  for (const { result, once } of late) {
    tell(await retried(result, times, strict, once));
  }
}

const weight = ({ requirement }: Planned) => weightOf(requirement.id);

type Turn = "early" | "usual" | "quiet";

function turnOf({ early, quiet }: Requirement): Turn {
  return early ? "early" : quiet ? "quiet" : "usual";
}

async function execute(item: Planned, execution: Execution, again: boolean): Promise<Result | undefined> {
  if (execution.options.signal?.aborted) return undefined;
  if (!again) execution.emit({ type: "scenario-start", requirement: item.requirement.id });
  const { within } = execution.options;
  const work = () => executeOne(item, execution, execution.owners, again);
  // A promise that is returned as it is would be waited for by its `then`, which the store may have patched.
  return await (within ? within(item.requirement.id, work) : work());
}
