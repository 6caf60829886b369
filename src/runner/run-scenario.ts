import type { LackingCapabilities } from "../adapters/index.js";
import { Journal, type JournalCall, now } from "../harness/index.js";
import type { Failure, FailureCode, NotTried, Result } from "../results/index.js";
import {
  type Given,
  levelOf,
  NotApplicable,
  NotTriable,
  ScenarioOver,
  type Settings,
  toErrorEvidence,
} from "../spec/index.js";
import type { Policies } from "../store/index.js";
import { askAgain } from "./ask-again.js";
import { callsAbout } from "./calls-about.js";
import { isA } from "./end-of-scenario.js";
import { evidenceOf } from "./evidence-of.js";
import { addBreaches, type Findings, verdictOf } from "./findings.js";
import { mostTelling } from "./most-telling.js";
import type { Planned } from "./plan.js";
import { ProfilingJournal } from "./profile/profiling-journal.js";
import { makeScenario } from "./scenario.js";
import { openSession, type Session } from "./session.js";
import { Interrupted, type Limits, TimedOut, watched } from "./watchdog.js";
import type { World } from "./world.js";

/** What a scenario left behind, beside its result. */
export interface ScenarioRun {
  result: Result;
  session: Session;
  /** The calls that show the failure, as they were made. */
  calls: JournalCall[];
}

/** What a scenario is run with. */
export interface ScenarioOptions {
  limits: Limits;
  policies: Policies;
  settings: Settings;
  lacking: LackingCapabilities;
  /** Whether a breach of form is held against this scenario's requirement. */
  answersFor(code: FailureCode): boolean;
  onCall?: (call: JournalCall) => void;
  /** Told of the journal before the scenario begins. */
  onJournal?: (journal: Journal) => void;
  /** Whether the result says where the time went. */
  profile?: boolean;
}

/**
 * Runs one requirement's scenario on a world and says what came of it.
 *
 * @throws Interrupted where the run was ended meanwhile, and nothing else
 */
export async function runScenario(
  { suite, requirement }: Planned,
  world: World,
  options: ScenarioOptions,
): Promise<ScenarioRun> {
  const kept = options.onCall && { onCall: options.onCall };
  const journal = options.profile ? new ProfilingJournal(kept) : new Journal(kept);
  options.onJournal?.(journal);
  const session = openSession(world.handle, journal);
  const findings: Findings = { right: 0, tolerated: [], wrong: [] };
  const scenario = makeScenario(world, session, findings, options);
  const startedAt = now();
  const tried = async () => {
    await requirement.run(scenario);
    await askAgain(findings, options.limits);
  };
  const stopped = await outcomeOf(() => watched(session.journal, options.limits, tried), session);
  const durationMs = now() - startedAt;
  const profile = journal instanceof ProfilingJournal ? { profile: journal.profile() } : {};
  addBreaches(findings, session, options.answersFor);
  const level = levelOf(requirement, world.handle.dialect);
  const base = {
    requirement: requirement.id,
    suite,
    level,
    durationMs,
    assertions: countOf(findings),
    ...profile,
  };
  if (stopped && "notTried" in stopped) return { result: { ...base, ...stopped }, session, calls: [] };
  if (stopped) {
    const shown = callsAbout(stopped.failure, session.journal.calls, world);
    const evidence = evidenceOf(shown, stopped.failure, world);
    return { result: { ...base, ...stopped, journal: evidence }, session, calls: shown.calls };
  }
  return { ...conclude(base, findings, world, session, requirement.given), session };
}

type Base = Omit<Result, "verdict">;

/** How a scenario ended that did not come to its end. */
type Stopped =
  | { verdict: "timeout" | "error"; failure: Failure }
  | { verdict: "unsupported"; notTried: NotTried };

async function outcomeOf(run: () => Promise<void>, { journal }: Session): Promise<Stopped | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    if (isA(ScenarioOver, error)) return undefined;
    if (error instanceof Interrupted) throw error;
    if (isA(NotApplicable, error) || isA(NotTriable, error))
      return { verdict: "unsupported", notTried: { reason: error.message } };
    if (error instanceof TimedOut) {
      const { calls, limitMs } = error;
      return { verdict: "timeout", failure: { code: "call.timeout", args: { calls, limitMs } } };
    }
    return { verdict: "error", failure: { code: "scenario.threw", args: { error: toErrorEvidence(error) } } };
  } finally {
    journal.close();
  }
}

function countOf({ right, tolerated, wrong }: Findings): number {
  return right + tolerated.length + wrong.length;
}

function conclude(
  base: Base,
  findings: Findings,
  world: World,
  session: Session,
  given: Given | undefined,
): Pick<ScenarioRun, "result" | "calls"> {
  const verdict = verdictOf(findings, base.level);
  const found = findings.wrong.length > 0 ? findings.wrong : findings.tolerated;
  const first = mostTelling(found);
  const further = found.filter((finding) => finding !== first);
  if (first === undefined) {
    const result: Result =
      verdict === "error" ? { ...base, verdict, failure: unprovable(world, given) } : { ...base, verdict };
    return { result, calls: [] };
  }
  const until = session.journal.calls.slice(0, first.calls);
  const shown = first.lastCalls
    ? { calls: until.slice(-first.lastCalls) }
    : callsAbout(first.failure, until, world, first.key);
  const result: Result = {
    ...base,
    verdict,
    failure: first.failure,
    ...(further.length > 0 && {
      further: further.map(({ label, failure }) => ({ label, code: failure.code })),
    }),
    journal: evidenceOf(shown, first.failure, world),
  };
  return { result, calls: shown.calls };
}

/** Nothing was asserted: because the values could not be put into the store, or by a mistake of ours. */
function unprovable(world: World, given: Given | undefined): Failure {
  const [refused] = world.refused;
  if (refused === undefined) return { code: "scenario.asserted-nothing", args: {} };
  const [key, error] = refused;
  return { code: "given.unavailable", args: { key, size: given?.entries().get(key)?.length ?? 0, error } };
}
