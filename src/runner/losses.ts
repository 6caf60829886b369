import type {
  CallEvidence,
  Dialect,
  ErrorEvidence,
  Failure,
  ForeignBreach,
  Result,
  Verdict,
} from "../results/index.js";
import { levelOf, type Suite } from "../spec/index.js";
import type { ChildEnd } from "./child-handle.js";
import type { MemoryTaken } from "./memory-watch.js";
import { planned } from "./plan.js";
import { processOwners } from "./process-guard.js";
import { lostScript, type TracedSource } from "./reproduction/lost-source.js";
import type { WorkEvent } from "./work-event.js";

/** What is known of a child that was lost. */
export interface Loss {
  /**
   * Whether it stopped answering, came to no results any more, or took too much memory, and was killed for that; ended by
   * itself; or told that what it runs is broken.
   */
  how: "hung" | "stalled" | "overfull" | "ended" | "broken";
  end: ChildEnd;
  /** Milliseconds without a sign of life, for one that hung. */
  silentMs: number;
  /** The error that carries the stack of `process.exit`, if that was called. */
  exiting?: ErrorEvidence;
  /** For a broken process: the error of code that never throws in a sound one. */
  breaking?: ErrorEvidence;
  /** The memory that it was lost for. */
  memory?: MemoryTaken;
  /** The last calls of the store, oldest first; empty where they were not traced. */
  calls: CallEvidence[];
  /** All calls of the scenario as source; absent where they were not traced. */
  source?: TracedSource;
  /** The end of what the store printed. */
  output: string;
  /** The most memory that its process was seen to take, in bytes. */
  peakBytes: number;
}

/** What hardly any store takes: one that hung with so much was on its way to run out of memory. */
const muchMemory = 2 ** 30;

/** The loss as a failure, with everything that is known of it. */
function failureOfLoss(loss: Loss): Failure {
  const { how, end, silentMs, exiting, memory, breaking, output } = loss;
  if (breaking) {
    const stage = "keeping its process in order";
    return { code: "store.unavailable", args: { stage, error: breaking } };
  }
  if (how === "stalled") return { code: "call.timeout", args: { calls: pendingIn(loss), limitMs: silentMs } };
  if (how === "hung") {
    const { peakBytes } = loss;
    const args = { calls: pendingIn(loss), limitMs: silentMs, output: tail(output) };
    return {
      code: "process.hung",
      args: { ...args, ...(peakBytes >= muchMemory && { usedBytes: peakBytes }) },
    };
  }
  return {
    code: "process.lost",
    args: {
      ...end,
      output: tail(output),
      ...(exiting && { error: exiting }),
      ...(memory && { memory }),
    },
  };
}

/** The calls without an answer, the last one first: it is the one that was at work. */
function pendingIn({ calls }: Loss): string[] {
  const pending = calls.filter(({ outcome }) => outcome.kind === "pending").toReversed();
  return pending.map(({ method, args }) => `${method}(${args.join(", ")})`);
}

/** A requirement that has no result of its own, because its process was lost. */
export interface LostScenario {
  requirement: string;
  dialect: Dialect;
  /** All suites that there are. */
  catalogue: readonly Suite[];
}

/** The result of the scenario that took its process down. */
export function resultOfLoss(lost: LostScenario, loss: Loss): Result {
  const failure = failureOfLoss(loss);
  const { frame, lines = [] } = loss.source ?? {};
  return {
    ...base(lost),
    verdict: verdictOf(loss),
    durationMs: loss.silentMs,
    failure,
    journal: loss.calls,
    ...(frame !== undefined && { reproduction: lostScript(frame, lines, failure) }),
  };
}

/** The result of a scenario that was not tried, since the store had cost too many processes before. */
export function notTried(lost: LostScenario, loss: Loss, times: number): Result {
  const message = `the store cost ${times} processes, the last one so: ${summary(loss)}; the rest was not tried`;
  const args = { stage: "keeping a process alive", error: { name: "Error", message } };
  return { ...base(lost), verdict: "error", failure: { code: "store.unavailable", args } };
}

/**
 * A loss that no single scenario is to blame for, as a breach of the requirement that answers for it. Where failures
 * are tried again, one that did not come again makes that flaky.
 */
export function chargeLoss(loss: Loss, { retry } = { retry: 0 }): WorkEvent {
  const failure = failureOfLoss(loss);
  const breach: ForeignBreach = { owner: processOwners["process.lost"], failure, journal: loss.calls };
  return { type: "breach", breach: { ...breach, ...(retry > 0 && { passing: true }) } };
}

function base({ requirement, dialect, catalogue }: LostScenario) {
  const [item] = planned([requirement], catalogue);
  if (item === undefined) throw new Error(`\`${requirement}\` was not planned`);
  const level = levelOf(item.requirement, dialect);
  return { requirement, suite: item.suite, level, assertions: 0, durationMs: 0 };
}

function verdictOf({ how }: Loss): Verdict {
  if (how === "broken") return "error";
  return how === "hung" || how === "stalled" ? "timeout" : "crash";
}

function summary({ how, end, silentMs }: Loss): string {
  if (how === "hung") return `no sign of life for ${silentMs} ms`;
  if (how === "stalled") return `no result for ${silentMs} ms`;
  if (how === "overfull") return "too much memory";
  if (how === "broken") return "its process was broken";
  return end.signal ? `signal ${end.signal}` : `exit code ${end.exitCode}`;
}

function tail(output: string): string {
  return output.slice(-2000);
}
