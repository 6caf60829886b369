import { type JournalCall, toCallEvidence } from "../harness/index.js";
import type { Failure } from "../results/index.js";
import { toErrorEvidence } from "../spec/index.js";
import { endsScenario } from "./end-of-scenario.js";
import type { ChildMessage } from "./messages.js";
import type { TracedSource } from "./reproduction/lost-source.js";
import { RunningScenarios, type ScriptSoFar } from "./running-scenarios.js";
import type { WorkEvent } from "./work-event.js";

/** How many of the last calls are told. */
const keptCalls = 12;

/** The requirements that answer for what a store does to its process. */
export const processOwners = {
  "process.unhandled": "process.no-stray-errors",
  "process.lost": "process.stays-alive",
} as const;

/** Stands between the store and the process that it runs in. */
export interface ProcessGuard {
  /** Keeps up with which scenarios are running. */
  follow(event: WorkEvent): void;
  /** Is told how the calls that a scenario has made so far are written as a script. */
  followCalls(requirement: string, script: ScriptSoFar): void;
  tellCall(call: JournalCall, source: TracedSource): void;
  /** Lets go of what the scenarios that are over have left, which may be much. */
  forget(): void;
}

/**
 * Catches what no scenario can: rejections and exceptions that nobody handles, and `process.exit`. They
 * are told to the supervisor, and the process goes on where it can.
 */
export function standGuard(tell: (message: ChildMessage) => void): ProcessGuard {
  const running = new RunningScenarios();
  let calls: JournalCall[] = [];
  const stray = (what: string) => (error: unknown) => tellStray(what, error, running, tell);
  process.on("unhandledRejection", stray("unhandled rejection"));
  process.on("uncaughtException", stray("uncaught exception"));
  tellExit(tell);
  return {
    follow: (event) => {
      running.follow(event);
      if (event.type === "scenario-start") calls = [];
    },
    followCalls: (requirement, script) => running.followCalls(requirement, script),
    forget: () => {
      calls = [];
      running.forgetLast();
    },
    tellCall: (call, source) => {
      calls = [...calls.slice(1 - keptCalls), call];
      tell({ type: "calls", calls: toCallEvidence(calls), source });
    },
  };
}

function tellStray(
  what: string,
  error: unknown,
  running: RunningScenarios,
  tell: (message: ChildMessage) => void,
): void {
  // Not the store's: a suite began a call, and the scenario was ended by it before anybody awaited it.
  if (endsScenario(error)) return;
  const args = { what, error: toErrorEvidence(error), running: running.ids };
  const failure: Failure = { code: "process.unhandled", args };
  const owner = processOwners["process.unhandled"];
  const script = running.script();
  const breach = { owner, failure, journal: [], ...(script !== undefined && { reproduction: script }) };
  tell({ type: "work", event: { type: "breach", breach } });
}

/** Has `process.exit` tell that it is called, and by whom. */
function tellExit(tell: (message: ChildMessage) => void): void {
  const exit = process.exit.bind(process);
  process.exit = (code) => {
    const exitCode = Number(code ?? process.exitCode ?? 0);
    tell({ type: "exiting", exitCode, error: toErrorEvidence(new Error(`process.exit(${exitCode})`)) });
    return exit(code);
  };
}
