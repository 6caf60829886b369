import { isAbout, Journal, type JournalCall, toCallEvidence } from "../harness/index.js";
import type { CallEvidence, Failure, FailureCode, Level, Result } from "../results/index.js";
import { levelOf, ScenarioOver, type Settings, toErrorEvidence } from "../spec/index.js";
import type { Policies } from "../store/index.js";
import { addBreaches, type Finding, type Findings, verdictOf } from "./judge.js";
import type { Planned } from "./plan.js";
import { makeScenario } from "./scenario.js";
import { openSession, type Session } from "./session.js";
import { TimedOut, watched } from "./watchdog.js";
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
  timeoutMs: number;
  policies: Policies;
  settings: Settings;
  /** Whether a breach of form is held against this scenario's requirement. */
  answersFor(code: FailureCode): boolean;
  onCall?: (call: JournalCall) => void;
}

/** Runs one requirement's scenario on a world and says what came of it. Never rejects. */
export async function runScenario(
  { suite, requirement }: Planned,
  world: World,
  options: ScenarioOptions,
): Promise<ScenarioRun> {
  const session = openSession(world.handle, new Journal(options.onCall && { onCall: options.onCall }));
  const findings: Findings = { right: 0, tolerated: [], wrong: [] };
  const scenario = makeScenario(world, session, findings, options);
  const startedAt = performance.now();
  const stopped = await outcomeOf(() =>
    watched(session.journal, options.timeoutMs, () => requirement.run(scenario)),
  );
  const durationMs = performance.now() - startedAt;
  addBreaches(findings, session, options.answersFor);
  const level = levelOf(requirement, world.handle.dialect);
  const base = { requirement: requirement.id, suite, level, durationMs, assertions: countOf(findings) };
  if (stopped) {
    const calls = session.journal.calls.slice(-keptCalls);
    return { result: { ...base, ...stopped, journal: evidenceOf(calls) }, session, calls };
  }
  return { ...conclude(base, findings, level, world, session), session };
}

type Base = Omit<Result, "verdict">;

/** How many calls of a failure are kept; the last ones tell most. */
const keptCalls = 40;

async function outcomeOf(run: () => Promise<void>): Promise<Pick<Result, "verdict" | "failure"> | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    if (error instanceof ScenarioOver) return undefined;
    if (error instanceof TimedOut) {
      const { calls, limitMs } = error;
      return { verdict: "timeout", failure: { code: "call.timeout", args: { calls, limitMs } } };
    }
    return { verdict: "error", failure: { code: "scenario.threw", args: { error: toErrorEvidence(error) } } };
  }
}

function countOf({ right, tolerated, wrong }: Findings): number {
  return right + tolerated.length + wrong.length;
}

function conclude(base: Base, findings: Findings, level: Level, world: World, session: Session) {
  const verdict = verdictOf(findings, level);
  const found = findings.wrong.length > 0 ? findings.wrong : findings.tolerated;
  const first = mostTelling(found);
  const further = found.filter((finding) => finding !== first);
  if (first === undefined) {
    const result: Result =
      verdict === "error" ? { ...base, verdict, failure: unprovable(world) } : { ...base, verdict };
    return { result, calls: [] };
  }
  const calls = callsAbout(first, world, session);
  const result: Result = {
    ...base,
    verdict,
    failure: first.failure,
    ...(further.length > 0 && {
      further: further.map(({ label, failure }) => ({ label, code: failure.code })),
    }),
    journal: evidenceOf(calls),
  };
  return { result, calls };
}

/** The case to show in full: one whose value has enough bytes to see what happened, and not too many. */
function mostTelling(found: readonly Finding[]): Finding | undefined {
  const sizeOf = ({ failure }: Finding) => ("size" in failure.args ? failure.args.size : 0);
  const legible = found.filter((finding) => sizeOf(finding) >= 4 && sizeOf(finding) <= 256);
  const diagnosed = legible.find(({ failure }) => !failure.code.endsWith(".differ"));
  return diagnosed ?? legible[0] ?? found[0];
}

/** Calls as evidence, numbered in the order in which they are shown. */
function evidenceOf(calls: readonly JournalCall[]): CallEvidence[] {
  return calls.map((call, index) => ({ ...toCallEvidence(call), seq: index + 1 }));
}

/** Nothing was asserted: because the values could not be put into the store, or by a mistake of ours. */
function unprovable(world: World): Failure {
  const [refused] = world.refused;
  if (refused === undefined) return { code: "scenario.asserted-nothing", args: {} };
  const [key, error] = refused;
  return { code: "given.unavailable", args: { key, size: 0, error } };
}

/** The calls about the key that failed, up to the failure, and the one that put the given value there. */
function callsAbout({ key, calls }: Finding, world: World, { journal }: Session): JournalCall[] {
  const until = journal.calls.slice(0, calls);
  if (key === undefined) return until.slice(-keptCalls);
  const place = world.handle.root + key;
  const about = until.filter((call) => isAbout(call, place));
  const prepared = world.preparation.filter((call) => isAbout(call, place));
  return [...prepared, ...(about.length > 0 ? about : until)].slice(-keptCalls);
}
