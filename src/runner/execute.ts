import { toCallEvidence } from "../harness/index.js";
import type { LoadedStore } from "../load/index.js";
import type { Failure, FailureCode, Result } from "../results/index.js";
import { levelOf, type Requirement, toErrorEvidence } from "../spec/index.js";
import { gate } from "./gate.js";
import type { KnownStore, WorldKeeper } from "./keeper.js";
import type { RunOptions } from "./options.js";
import type { Planned } from "./plan.js";
import { reproduction } from "./reproduction.js";
import { runScenario, type ScenarioRun } from "./run-scenario.js";
import type { WorkEvent } from "./work-event.js";
import type { World } from "./world.js";

/** What scenarios are executed with. */
export interface Execution {
  keeper: WorldKeeper;
  known: KnownStore;
  loaded: LoadedStore;
  options: RunOptions;
  emit(event: WorkEvent): void;
}

/** Which requirement answers for a breach of form. */
type Owners = ReadonlyMap<FailureCode, string>;

/**
 * Runs the planned scenarios, several at a time, and tells each result as it comes. What the harness
 * notices in one scenario and another requirement answers for is told on its own.
 */
export async function executeAll(planned: readonly Planned[], execution: Execution): Promise<void> {
  const { emit, options } = execution;
  const owners = ownersOf(planned);
  let next = 0;
  const worker = async () => {
    for (let item = planned[next++]; item !== undefined; item = planned[next++]) {
      if (options.signal?.aborted) return;
      emit({ type: "scenario-start", requirement: item.requirement.id });
      emit({ type: "result", result: await executeOne(item, execution, owners) });
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.concurrency, planned.length) }, worker));
}

function ownersOf(planned: readonly Planned[]): Owners {
  return new Map(
    planned.flatMap(({ requirement: { id, catches } }) => (catches ?? []).map((code) => [code, id])),
  );
}

async function executeOne(planned: Planned, execution: Execution, owners: Owners): Promise<Result> {
  const { keeper, known, loaded, options } = execution;
  const { requirement, suite } = planned;
  const level = levelOf(requirement, known.dialect);
  const base = { requirement: requirement.id, suite, level, assertions: 0, durationMs: 0 };
  const notTried = gate(requirement, known.lacking);
  if (notTried) return { ...base, verdict: "unsupported", notTried };
  let world: World | undefined;
  try {
    world = requirement.given ? await keeper.holding(requirement.given) : await keeper.fresh();
    if (isUnseeded(requirement, world)) return { ...base, verdict: "unsupported", notTried: unseeded };
    const ran = await runScenario(planned, world, {
      timeoutMs: options.timeoutMs,
      policies: loaded.definition.policies ?? {},
      settings: options,
      answersFor: (code) => (owners.get(code) ?? requirement.id) === requirement.id,
      ...(options.onCall && { onCall: options.onCall }),
    });
    tellBreaches(ran, owners, execution);
    const { failure } = ran.result;
    return failure
      ? { ...ran.result, reproduction: reproduction(loaded, known.dialect, ran.calls, failure) }
      : ran.result;
  } catch (error) {
    const args = { stage: "making the store", error: toErrorEvidence(error) };
    return { ...base, verdict: "error", failure: { code: "store.unavailable", args } };
  } finally {
    if (!requirement.given) await world?.dispose();
  }
}

/** The last calls before a breach are enough to see where it came from. */
const callsOfBreach = 8;

/** Tells the first breach of each kind that another requirement answers for. */
function tellBreaches({ result, session }: ScenarioRun, owners: Owners, { emit }: Execution): void {
  const { breaches, calls } = session.journal;
  const firsts = new Map<FailureCode, Failure>();
  for (const failure of breaches) if (!firsts.has(failure.code)) firsts.set(failure.code, failure);
  for (const [code, failure] of firsts) {
    const owner = owners.get(code);
    if (owner === undefined || owner === result.requirement) continue;
    emit({
      type: "breach",
      breach: { owner, failure, journal: calls.slice(-callsOfBreach).map(toCallEvidence) },
    });
  }
}

const unseeded = {
  capability: "seed",
  reason: "the store cannot write, and neither `seed` nor `context.seed` put values into it",
};

function isUnseeded(requirement: Requirement, world: World): boolean {
  return requirement.given !== undefined && world.given.size === 0 && world.refused.size === 0;
}
