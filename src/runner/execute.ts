import { toCallEvidence } from "../harness/index.js";
import type { LoadedStore } from "../load/index.js";
import type { CallEvidence, Failure, Result } from "../results/index.js";
import { levelOf, type Requirement, toErrorEvidence } from "../spec/index.js";
import { gate } from "./gate.js";
import type { KnownStore, WorldKeeper } from "./keeper.js";
import type { RunOptions } from "./options.js";
import type { Planned } from "./plan.js";
import { reproduction } from "./reproduction.js";
import { runScenario } from "./run-scenario.js";
import type { World } from "./world.js";

/** What scenarios are executed with. */
export interface Execution {
  keeper: WorldKeeper;
  known: KnownStore;
  loaded: LoadedStore;
  options: RunOptions;
  onStart(requirement: string): void;
  /** Called in the order of the plan, whatever the order in which scenarios end. */
  onResult(result: Result): void;
}

/** A breach of form that a scenario met and another requirement answers for. */
interface ForeignBreach {
  owner: string;
  failure: Failure;
  journal: CallEvidence[];
}

/**
 * Runs the planned scenarios, several at a time. What the harness notices in one scenario and another
 * requirement answers for is held against that requirement at the end.
 */
export async function executeAll(planned: readonly Planned[], execution: Execution): Promise<void> {
  const breaches: ForeignBreach[] = [];
  const owners = ownersOf(planned);
  const results: (Result | undefined)[] = planned.map(() => undefined);
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < planned.length; index = next++) {
      const item = planned[index];
      if (item === undefined || execution.options.signal?.aborted) return;
      execution.onStart(item.requirement.id);
      results[index] = await executeOne(item, execution, owners, breaches);
    }
  };
  const { concurrency } = execution.options;
  await Promise.all(Array.from({ length: Math.min(concurrency, planned.length) }, worker));
  for (const result of results) if (result) execution.onResult(charge(result, breaches));
}

function ownersOf(planned: readonly Planned[]): Map<string, string> {
  return new Map(
    planned.flatMap(({ requirement: { id, catches } }) => (catches ?? []).map((code) => [code, id])),
  );
}

async function executeOne(
  planned: Planned,
  { keeper, known, loaded, options }: Execution,
  owners: ReadonlyMap<string, string>,
  breaches: ForeignBreach[],
): Promise<Result> {
  const { requirement, suite } = planned;
  const level = levelOf(requirement, known.dialect);
  const base = { requirement: requirement.id, suite, level, assertions: 0, durationMs: 0 };
  const notTried = gate(requirement, known.lacking);
  if (notTried) return { ...base, verdict: "unsupported", notTried };
  let world: World | undefined;
  try {
    world = requirement.given ? await keeper.holding(requirement.given) : await keeper.fresh();
    if (isUnseeded(requirement, world)) return { ...base, verdict: "unsupported", notTried: unseeded };
    const policies = loaded.definition.policies ?? {};
    const ran = await runScenario(planned, world, { timeoutMs: options.timeoutMs, policies });
    for (const failure of ran.session.journal.breaches) {
      const owner = owners.get(failure.code);
      const journal = ran.session.journal.calls.slice(-8).map(toCallEvidence);
      if (owner !== undefined && owner !== requirement.id) breaches.push({ owner, failure, journal });
    }
    if (ran.result.failure)
      ran.result.reproduction = reproduction(loaded, known.dialect, ran.calls, ran.result.failure);
    return ran.result;
  } catch (error) {
    const failure: Failure = {
      code: "store.unavailable",
      args: { stage: "making the store", error: toErrorEvidence(error) },
    };
    return { ...base, verdict: "error", failure };
  } finally {
    if (!requirement.given) await world?.dispose();
  }
}

const unseeded = {
  capability: "seed",
  reason: "the store cannot write, and neither `seed` nor `context.seed` put values into it",
};

function isUnseeded(requirement: Requirement, world: World): boolean {
  return requirement.given !== undefined && world.given.size === 0 && world.refused.size === 0;
}

/** Turns a result over where another scenario met a breach that it answers for. */
function charge(result: Result, breaches: readonly ForeignBreach[]): Result {
  const [first, ...further] = breaches.filter(({ owner }) => owner === result.requirement);
  if (first === undefined || result.verdict === "fail" || result.verdict === "warn") return result;
  const { failure, journal } = first;
  const labels = further.map((breach) => ({ label: breach.failure.code, code: breach.failure.code }));
  const verdict = result.level === "must" ? "fail" : "warn";
  return {
    ...result,
    verdict,
    failure,
    journal,
    assertions: Math.max(1, result.assertions),
    ...(labels.length > 0 && { further: labels }),
  };
}
