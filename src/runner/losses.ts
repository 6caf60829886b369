import type {
  CallEvidence,
  Dialect,
  ErrorEvidence,
  Failure,
  ForeignBreach,
  Result,
} from "../results/index.js";
import { levelOf, type Suite } from "../spec/index.js";
import type { ChildEnd } from "./child-handle.js";
import { planned } from "./plan.js";
import { processOwners } from "./process-guard.js";
import { lostScript, type TracedSource } from "./reproduction/lost-source.js";
import type { WorkEvent } from "./work-event.js";

/** What is known of a child that was lost. */
export interface Loss {
  /** Whether it stopped answering and was killed, or ended by itself. */
  how: "hung" | "ended";
  end: ChildEnd;
  /** Milliseconds without a sign of life, for one that hung. */
  silentMs: number;
  /** The error that carries the stack of `process.exit`, if that was called. */
  exiting?: ErrorEvidence;
  /** The last calls of the store, oldest first; empty where they were not traced. */
  calls: CallEvidence[];
  /** All calls of the scenario as source; absent where they were not traced. */
  source?: TracedSource;
  /** The end of what the store printed. */
  output: string;
}

/** The loss as a failure, with everything that is known of it. */
export function failureOfLoss({ how, end, silentMs, exiting, calls, output }: Loss): Failure {
  if (how === "hung") {
    const pending = calls.filter(({ outcome }) => outcome.kind === "pending");
    const texts = pending.map(({ method, args }) => `${method}(${args.join(", ")})`);
    return { code: "process.hung", args: { calls: texts, limitMs: silentMs, output: tail(output) } };
  }
  const { exitCode, signal } = end;
  return {
    code: "process.lost",
    args: { exitCode, signal, output: tail(output), ...(exiting && { error: exiting }) },
  };
}

/** A requirement without a result of its own, for the sake of a lost process. */
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
    verdict: loss.how === "hung" ? "timeout" : "crash",
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

function summary({ how, end, silentMs }: Loss): string {
  if (how === "hung") return `no sign of life for ${silentMs} ms`;
  return end.signal ? `signal ${end.signal}` : `exit code ${end.exitCode}`;
}

function tail(output: string): string {
  return output.slice(-2000);
}
