import { failsRun, type Result, unseeded } from "../results/index.js";
import { type Given, levelOf, type Requirement, toErrorEvidence } from "../spec/index.js";
import type { Execution, Owners } from "./execution.js";
import { gate } from "./gate.js";
import type { WorldKeeper } from "./keeper.js";
import type { Planned } from "./plan.js";
import { tracing } from "./reproduction/lost-source.js";
import { reproduction } from "./reproduction/script.js";
import { strayScript } from "./reproduction/stray-source.js";
import { runScenario } from "./run-scenario.js";
import { findStub, noteStub, type Stub } from "./stub.js";
import { tellBreaches } from "./tell-breaches.js";
import { Interrupted } from "./watchdog.js";
import type { World } from "./world.js";

type Base = Pick<Result, "requirement" | "suite" | "level" | "assertions" | "durationMs">;

/** What came of one try. */
interface Tried {
  /** Undefined where the run was ended before there was one. */
  result?: Result | undefined;
  /** A method that turned out not to be implemented, where that was in the way. */
  stub?: Stub | undefined;
}

/**
 * Comes to a result of one requirement; undefined where the run was ended before there was one.
 *
 * @param again whether it was tried before: it then gets a world of its own, which no other scenario has used
 */
export async function executeOne(
  planned: Planned,
  execution: Execution,
  owners: Owners,
  again = false,
): Promise<Result | undefined> {
  const lackedBefore = new Set(execution.known.lacking.keys());
  const { result, stub } = await tryOne(planned, execution, owners, again);
  if (stub === undefined || lackedBefore.has(stub.capability)) return result;
  noteStub(stub, planned.requirement.id, execution, owners);
  return await executeOne(planned, execution, owners, again);
}

async function tryOne(
  planned: Planned,
  execution: Execution,
  owners: Owners,
  again: boolean,
): Promise<Tried> {
  const { keeper, known, loaded, options } = execution;
  const { requirement, suite } = planned;
  const level = levelOf(requirement, known.dialect);
  const base: Base = { requirement: requirement.id, suite, level, assertions: 0, durationMs: 0 };
  const barred = gate(requirement, known.lacking, loaded.definition, options);
  if (barred) return { result: { ...base, ...barred } };
  let world: World | undefined;
  let tried: Tried = {};
  try {
    world = await worldFor(requirement.given, keeper, again);
    tried = isUnseeded(requirement, world)
      ? { result: { ...base, verdict: "unsupported", notTried: unseeded(world.asked) } }
      : await tryOn(world, planned, execution, owners);
  } catch (error) {
    if (!(error instanceof Interrupted)) tried = { result: unavailable(base, "making the store", error) };
  }
  const { result } = tried;
  if (requirement.given && !again) {
    // A store that has just timed out may still be busy with it: nobody else should have it.
    if (world && result?.verdict !== "timeout" && tried.stub?.capability !== "set")
      keeper.release(world, requirement.given);
    return tried;
  }
  try {
    await world?.dispose();
    return tried;
  } catch (error) {
    if (result === undefined || failsRun(result.verdict)) return tried;
    return { result: unavailable(base, "destroying the store", error) };
  }
}

function worldFor(given: Given | undefined, keeper: WorldKeeper, again: boolean): Promise<World> {
  if (given === undefined) return keeper.fresh();
  return again ? keeper.alone(given) : keeper.holding(given);
}

async function tryOn(world: World, planned: Planned, execution: Execution, owners: Owners): Promise<Tried> {
  const { loaded, known, options } = execution;
  const { id } = planned.requirement;
  const ran = await runScenario(planned, world, {
    limits: world.place.limits,
    policies: loaded.definition.policies ?? {},
    settings: options,
    lacking: known.lacking,
    answersFor: (code) => (owners.get(code) ?? id) === id,
    ...(options.onCall && { onCall: tracing(world, options.onCall) }),
    ...(options.onScenario && {
      onJournal: (journal) =>
        options.onScenario?.(id, () =>
          scriptOf(() => strayScript(world, [...world.preparation, ...journal.calls])),
        ),
    }),
    ...(options.profile && { profile: true }),
  });
  tellBreaches(ran, world, owners, execution);
  const { failure } = ran.result;
  const all = [...world.preparation, ...ran.session.journal.calls];
  const script = failure && scriptOf(() => reproduction(world, ran.calls, failure, all));
  const result = script === undefined ? ran.result : { ...ran.result, reproduction: script };
  if (result.verdict === "pass") return { result };
  return { result, stub: findStub(all, world.handle) };
}

/** A script is an extra: what a store throws and returns may be such that it cannot be looked at. */
function scriptOf(make: () => string | undefined): string | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function unavailable(base: Base, stage: string, error: unknown): Result {
  const args = { stage, error: toErrorEvidence(error) };
  return { ...base, verdict: "error", failure: { code: "store.unavailable", args } };
}

function isUnseeded(requirement: Requirement, world: World): boolean {
  return requirement.given !== undefined && world.given.size === 0 && world.refused.size === 0;
}
